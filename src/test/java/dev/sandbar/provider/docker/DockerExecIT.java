package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.sandbox.WorkingDirectory;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands in containers of a real engine. */
@Timeout(60)
@NeedsEngine
final class DockerExecIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static TestEngine engine;
    private static DockerProvider provider;
    private static SandboxId sandbox;

    @BeforeAll
    static void startContainer() throws Exception {
        engine = TestEngine.require();
        provider = engine.provider();
        sandbox = provider.find(engine.start(TestEngine.BUSYBOX)).id();
    }

    @AfterAll
    static void removeContainers() throws Exception {
        if (engine != null) {
            engine.removeContainers();
        }
    }

    @Test
    void keepsStdoutAndStderrApartAndTellsTheExitCode() throws Exception {
        Seen seen = run(shell("echo out; echo err >&2; exit 7"));
        assertThat(seen).isEqualTo(new Seen("out\n", "err\n", new ExitStatus.Exited(7)));
    }

    @Test
    void passesArgumentsUnchanged() throws Exception {
        Seen seen =
                run(ExecRequest.of(List.of("printf", "%s|", "a b", "$HOME", "*", ";", "it's", "\"q\"", "\\n", "ü")));
        assertThat(seen.out()).isEqualTo("a b|$HOME|*|;|it's|\"q\"|\\n|ü|");
    }

    @Test
    void endsInputByHalfClosingTheConnection() throws Exception {
        try (Exec exec = provider.exec(sandbox, ExecRequest.of(List.of("cat")).withInput())) {
            byte[] lines = "a\nb\n".getBytes(StandardCharsets.UTF_8);
            exec.write(lines, 0, lines.length);
            exec.closeInput();
            assertThat(seen(exec)).isEqualTo(new Seen("a\nb\n", "", new ExitStatus.Exited(0)));
        }
    }

    @Test
    void leavesInputClosedWhenNoneIsFed() throws Exception {
        assertThat(run(ExecRequest.of(List.of("cat")))).isEqualTo(new Seen("", "", new ExitStatus.Exited(0)));
    }

    @Test
    void setsEnvironmentUserAndDirectory() throws Exception {
        ExecRequest request = shell("echo \"$A $(id -u) $(pwd)\"")
                .withEnvironment(Map.of("A", "x=y z"))
                .as(Optional.of("nobody"))
                .in(new WorkingDirectory.Required("tmp", "/"));
        assertThat(run(request).out()).isEqualTo("x=y z 65534 /tmp\n");
    }

    @Test
    void usesTheProjectDirectoryOnlyWhereThereIsOne() throws Exception {
        assertThat(run(shell("pwd").in(new WorkingDirectory.Project("/tmp"))).out())
                .isEqualTo("/tmp\n");
        assertThat(run(shell("pwd").in(new WorkingDirectory.Project("/nowhere")))
                        .out())
                .isEqualTo("/\n");
        assertThat(run(shell("pwd").in(new WorkingDirectory.Project("/etc/passwd")))
                        .out())
                .isEqualTo("/\n");
    }

    @Test
    void tellsWhyACommandDidNotStart() {
        assertFails(ExecRequest.of(List.of("no-such-command")), Kind.COMMAND_MISSING);
        assertFails(ExecRequest.of(List.of("/no/such/command")), Kind.COMMAND_MISSING);
        assertFails(ExecRequest.of(List.of("/etc/passwd")), Kind.NOT_EXECUTABLE);
        assertFails(shell("true").as(Optional.of("no-such-user")), Kind.USER_MISSING);
        assertFails(shell("true").in(new WorkingDirectory.Required("/no/such", "/")), Kind.DIRECTORY_MISSING);
    }

    @Test
    void tellsWhyACommandDidNotStartInATerminal() {
        TerminalSize size = new TerminalSize(80, 24);
        assertFails(ExecRequest.of(List.of("no-such-command")).inTerminal(size), Kind.COMMAND_MISSING);
        assertFails(ExecRequest.of(List.of("/no/such/command")).inTerminal(size), Kind.COMMAND_MISSING);
        assertFails(ExecRequest.of(List.of("/etc/passwd")).inTerminal(size), Kind.NOT_EXECUTABLE);
        assertFails(ExecRequest.of(List.of("/etc")).inTerminal(size), Kind.NOT_EXECUTABLE);
        assertFails(shell("true").as(Optional.of("no-such-user")).inTerminal(size), Kind.USER_MISSING);
        assertFails(
                shell("true").in(new WorkingDirectory.Required("/no/such", "/")).inTerminal(size),
                Kind.DIRECTORY_MISSING);
    }

    @Test
    void passesArgumentsUnchangedInATerminal() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("printf", "%s|", "a b", "$HOME", "*", ";", "it's", "-n", "\\n"))
                .inTerminal(new TerminalSize(80, 24));
        assertThat(run(request).out()).isEqualTo("a b|$HOME|*|;|it's|-n|\\n|");
    }

    @Test
    void keepsWhatIsTypedAheadForTheCommand() throws Exception {
        try (Exec exec =
                provider.exec(sandbox, shell("read line; echo \"<$line>\"").inTerminal(new TerminalSize(80, 24)))) {
            exec.write("typed\r".getBytes(StandardCharsets.UTF_8), 0, 6);
            assertThat(seen(exec).out()).isEqualTo("typed\r\n<typed>\r\n");
        }
    }

    @Test
    void doesNotMistakeAProgramThatPrintsTheEnginesWords() throws Exception {
        String words = "OCI runtime exec failed: exec failed: \"x\": executable file not found in $PATH\\r\\n";
        Seen seen = run(shell("printf '" + words + "'; exit 126"));
        assertThat(seen.status()).isEqualTo(new ExitStatus.Exited(126));
        assertThat(seen.out()).startsWith("OCI runtime exec failed");
    }

    @Test
    void givesTheProgramATerminalOfTheWantedSize() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("stty", "size")).inTerminal(new TerminalSize(97, 31));
        for (int i = 0; i < 5; i++) {
            assertThat(run(request).out()).isEqualTo("31 97\r\n");
        }
    }

    @Test
    void resizesATerminal() throws Exception {
        ExecRequest request = shell("read line; stty size").inTerminal(new TerminalSize(80, 24));
        try (Exec exec = provider.exec(sandbox, request)) {
            exec.resize(new TerminalSize(101, 33));
            exec.write(new byte[] {'\n'}, 0, 1);
            assertThat(seen(exec).out()).contains("33 101");
        }
    }

    @Test
    void doesNotMistakeTerminalOutputForFrames() throws Exception {
        ExecRequest request = shell("printf '\\001\\000\\000\\000\\000\\000\\000\\002hello'");
        assertThat(run(request.inTerminal(new TerminalSize(80, 24))).out()).isEqualTo("\u0001\0\0\0\0\0\0\u0002hello");
    }

    @Test
    void endsTheWholeGroupAndWhatLeftTheSession() throws Exception {
        ExecRequest plain = tree("sleep 7001");
        for (ExecRequest request : List.of(plain, plain.inTerminal(new TerminalSize(80, 24)))) {
            try (Exec exec = provider.exec(sandbox, request)) {
                await().atMost(SOON).until(() -> processes("sleep 7001") == 3);
                exec.signal(Signal.KILL);
                await().atMost(SOON).until(() -> processes("sleep 7001") == 0);
            }
        }
    }

    @Test
    void endsWhatChangedItsUser() throws Exception {
        ExecRequest request = shell("su nobody -s /bin/sh -c 'sleep 7002' & sleep 7002; wait");
        try (Exec exec = provider.exec(sandbox, request)) {
            await().atMost(SOON).until(() -> processes("sleep 7002") == 2);
            exec.signal(Signal.TERM);
            await().atMost(SOON).until(() -> processes("sleep 7002") == 0);
        }
    }

    @Test
    void endsALeftoverByItsMarker() throws Exception {
        ExecRequest request = tree("sleep 7003");
        provider.exec(sandbox, request).close();
        await().atMost(SOON).until(() -> processes("sleep 7003") == 3);
        provider.endLeftover(new ExecTrace(sandbox, request.marker(), Optional.empty()));
        await().atMost(SOON).until(() -> processes("sleep 7003") == 0);
    }

    @Test
    void refusesAStoppedAndAPausedSandboxAndOneThatIsNotThere() throws Exception {
        String name = engine.start(TestEngine.BUSYBOX);
        SandboxId other = provider.find(name).id();
        engine.docker("pause", name);
        assertThatThrownBy(() -> provider.exec(other, shell("true")))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_RUNNING));
        engine.docker("unpause", name);
        engine.docker("kill", name);
        assertThatThrownBy(() -> provider.exec(other, shell("true")))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_RUNNING));
        assertThatThrownBy(() -> provider.exec(new SandboxId("docker", "0".repeat(64)), shell("true")))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.SANDBOX_NOT_FOUND));
    }

    private static ExecRequest tree(String command) {
        return shell(command + " & setsid " + command + " & (setsid " + command + " &) ; wait");
    }

    private static ExecRequest shell(String script) {
        return ExecRequest.of(List.of("sh", "-c", script));
    }

    private static void assertFails(ExecRequest request, Kind kind) {
        assertThatThrownBy(() -> run(request)).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.kind())
                .as(e.getMessage())
                .isEqualTo(kind));
    }

    private static long processes(String words) throws Exception {
        String exact = "n=0; for f in /proc/[0-9]*/cmdline; do [ \"$(tr '\\0' ' ' <$f 2>/dev/null)\" = '" + words
                + " ' ] && n=$((n+1)); done; echo $n";
        return Long.parseLong(run(shell(exact)).out().strip());
    }

    private static Seen run(ExecRequest request) throws InterruptedException {
        try (Exec exec = provider.exec(sandbox, request)) {
            return seen(exec);
        }
    }

    private static Seen seen(Exec exec) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        for (OutputChunk chunk = exec.read(); chunk != null; chunk = exec.read()) {
            (chunk.stream() == OutputChunk.Stream.STDOUT ? out : err).writeBytes(chunk.bytes());
        }
        return new Seen(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exec.await());
    }

    private record Seen(String out, String err, ExitStatus status) {}
}
