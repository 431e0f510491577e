package dev.sandbar.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.ExecRunner.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command over one terminal keeps from its caller, and what it cannot do to it. */
@Timeout(60)
final class AzureCommandsTest {
    private AzureTester tester;
    private AciContainer container;

    @BeforeEach
    void startServer() throws IOException {
        tester = new AzureTester();
        container = tester.group("web").container("web");
    }

    @AfterEach
    void stopServer() throws IOException {
        tester.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bin/sh", "/bin/bash --norc", "/bin/bash --posix", "/usr/bin/busybox sh"})
    void echoAndPromptStayBehindWhateverShellItIs(String shell) throws Exception {
        String[] words = shell.split(" ", -1);
        assumeTrue(Files.exists(Path.of(words[0])), words[0] + " is not here");
        container.shell(words);

        assertThat(run("echo out; printf 'no newline'; exit 3").out()).isEqualTo("out\nno newline");
        Result terminal = ExecRunner.finish(start(command("echo out; exit 4").inTerminal(new TerminalSize(80, 24))));
        assertThat(terminal.out()).isEqualTo("out\r\n");
        assertThat(terminal.code()).isEqualTo(4);
    }

    @Test
    void aShellThatGreetsAndPromptsChangesNothing() throws Exception {
        container.shell(
                "/bin/bash",
                "--rcfile",
                Files.writeString(temporary(), "PS1='\\u001e:exit 0; $ '; echo hello\n")
                        .toString());

        assertThat(run("echo out").out()).isEqualTo("out\n");
    }

    @Test
    void aProgramCannotForgeItsEnd() throws Exception {
        // All that it finds in the arguments and environments of its ancestors, printed as marks.
        Result result = run(
                """
                pid=$$
                while [ "$pid" -gt 1 ]; do
                    for word in $(tr -c '0-9a-f' '\\n' <"/proc/$pid/cmdline" | grep -E '^[0-9a-f]{32}$') \\
                        $(tr -c '0-9a-f' '\\n' <"/proc/$pid/environ" | grep -E '^[0-9a-f]{32}$'); do
                        printf '\\036%s:exit 0;' "$word"
                    done
                    pid=$(sed 's/.*) . \\([0-9]*\\) .*/\\1/' "/proc/$pid/stat")
                done
                exit 5
                """);

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.out()).contains(":exit 0;");
    }

    @Test
    void theScriptIsNotInTheTerminalForTheCommandToRead() throws Exception {
        Result result = run("timeout 1 cat <&2 </dev/tty | od -c | head -5; exit 0");

        assertThat(result.out()).doesNotContain("n   o   n   c   e");
    }

    @Test
    void longArgumentsAndAllControlCharactersArrive() throws Exception {
        StringBuilder all = new StringBuilder();
        for (char c = 1; c < 0x80; c++) {
            all.append(c);
        }
        String large = "0123456789é漢".repeat(6000);
        ExecRequest request = ExecRequest.of(List.of("printf", "%s|%s", all.toString(), large));

        assertThat(ExecRunner.finish(start(request)).out()).isEqualTo(all + "|" + large);
    }

    @Test
    void whatRunsInTheBackgroundHoldsNothingUp() throws Exception {
        ExecRequest request = command("sleep 100 & echo started");

        Result result = ExecRunner.finish(start(request));

        assertThat(result.out()).isEqualTo("started\n");
        assertThat(result.code()).isZero();
        tester.provider().endLeftover(new ExecTrace(AzureTester.id("web"), request.marker(), Optional.empty()));
    }

    @Test
    void outputIsNotForATerminalUnlessOneWasAskedFor() throws Exception {
        assertThat(run("test -t 1 || echo no; test -t 0 || echo no").out()).isEqualTo("no\nno\n");
    }

    @Test
    void outputArrivesWhileTheCommandRuns() throws Exception {
        try (Exec exec =
                start(command("printf ready; read line; echo got $line").withInput())) {
            ExecRunner.readUntil(exec, "ready");
            exec.write("it\n".getBytes(StandardCharsets.US_ASCII), 0, 3);

            assertThat(ExecRunner.finish(exec).out()).isEqualTo("got it\n");
        }
    }

    @Test
    void outputThatComesAsTextIsTheSame() throws Exception {
        tester.server().streams(AciStream.TEXT);

        assertThat(run("echo grüße 漢字").out()).isEqualTo("grüße 漢字\n");
    }

    @Test
    void aCommandRunsAsAnotherUser() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/1/environ")), "only root can become another user");
        ExecRequest request = command("id -un; echo $HOME").as(Optional.of("nobody"));

        assertThat(ExecRunner.finish(start(request)).out()).isEqualTo("nobody\n/nonexistent\n");
        assertThat(ExecRunner.finish(start(command("id -u; id -g").as(Optional.of("1234:4321"))))
                        .out())
                .isEqualTo("1234\n4321\n");
    }

    @Test
    void aUserThatIsNotThereIsNamed() {
        ProviderException refusal = refusal(command("true").as(Optional.of("nix")));

        assertThat(refusal.kind()).isEqualTo(Kind.USER_MISSING);
        assertThat(refusal).hasMessageContaining("nix");
    }

    @Test
    void aVariableThatNoShellCanSetIsRefused() {
        ProviderException refusal = refusal(command("true").withEnvironment(Map.of("a.b", "c")));

        assertThat(refusal.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(tester.server().count("POST", "/exec")).isZero();
    }

    @Test
    void aNulInAnArgumentIsRefused() {
        assertThat(refusal(ExecRequest.of(List.of("echo", "a\0b"))).kind()).isEqualTo(Kind.FAILED);
    }

    @Test
    void signalsReachWhatRunsInTheTerminalAndItsEndIsStillSeen() throws Exception {
        Exec exec = start(command("trap 'echo bye; exit 9' TERM; echo ready; while :; do sleep 0.1; done"));
        ExecRunner.readUntil(exec, "ready");

        exec.signal(Signal.TERM);

        Result result = ExecRunner.finish(exec);
        // The shell may say of the program that it waited for that this was terminated.
        assertThat(result.out()).endsWith("bye\n");
        assertThat(result.code()).isEqualTo(9);
    }

    @Test
    void aProgramThatFillsTheTerminalIsToldOfItsNewSize() throws Exception {
        ExecRequest request = command("trap 'stty size; exit 6' WINCH; echo ready; while :; do sleep 0.1; done")
                .inTerminal(new TerminalSize(80, 24));
        Exec exec = start(request);
        ExecRunner.readUntil(exec, "ready");

        exec.resize(new TerminalSize(132, 43));

        Result result = ExecRunner.finish(exec);
        assertThat(result.out()).contains("43 132\r\n");
        assertThat(result.code()).isEqualTo(6);
    }

    @Test
    void anInterruptedCommandCanSayGoodbye() throws Exception {
        Exec exec = start(command("trap 'echo bye; exit 9' INT; echo ready; while :; do sleep 0.1; done")
                .withInput());
        ExecRunner.readUntil(exec, "ready");

        exec.signal(Signal.INT);

        Result result = ExecRunner.finish(exec);
        // The shell may say of the program that it waited for that this was terminated.
        assertThat(result.out()).endsWith("bye\n");
        assertThat(result.code()).isEqualTo(9);
    }

    private static Path temporary() throws IOException {
        Path file = Files.createTempFile("azure", ".rc");
        file.toFile().deleteOnExit();
        return file;
    }

    private ProviderException refusal(ExecRequest request) {
        ProviderException refusal = catchThrowableOfType(
                ProviderException.class, () -> start(request).close());
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private Result run(String script) throws InterruptedException {
        return ExecRunner.finish(start(command(script)));
    }

    private static ExecRequest command(String script) {
        return ExecRequest.of(List.of("sh", "-c", script));
    }

    private Exec start(ExecRequest request) {
        return tester.provider().exec(AzureTester.id("web"), request);
    }
}
