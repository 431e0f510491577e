package dev.sandbar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.ExecRunner.Result;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What every provider does alike with a command that has separate streams. Where a provider cannot keep stdout and stderr
 * apart both are expected on stdout; what needs a capability that it refuses is asserted as a refusal by {@link
 * SandboxContractTest}.
 */
public abstract class ExecContractTest extends FileContractTest {
    private static final int LARGE = 20_000_000;

    /** The path of a file in the running sandbox that nobody may execute. */
    protected String notExecutable() {
        return "/etc/passwd";
    }

    @Test
    void exitCodesArriveUnchanged() throws Exception {
        for (int code : new int[] {0, 7, 200}) {
            assertThat(shell("exit " + code).code()).isEqualTo(code);
        }
    }

    @Test
    void stdoutAndStderrArriveApart() throws Exception {
        Result result = shell("echo out; echo err >&2; exit 7");

        assertThat(result.out()).isEqualTo(offers(Capability.SPLIT_OUTPUT) ? "out\n" : "out\nerr\n");
        assertThat(result.err()).isEqualTo(offers(Capability.SPLIT_OUTPUT) ? "err\n" : "");
        assertThat(result.code()).isEqualTo(7);
    }

    @Test
    void everyByteArrivesUnchangedOnBothStreams() throws Exception {
        byte[] all = new byte[256];
        StringBuilder escapes = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
            escapes.append(String.format("\\%03o", i));
        }
        Result out = shell("printf '" + escapes + "'");
        Result err = shell("printf '" + escapes + "' >&2");

        assertThat(out.stdout()).isEqualTo(all);
        assertThat(offers(Capability.SPLIT_OUTPUT) ? err.stderr() : err.stdout())
                .isEqualTo(all);
    }

    @Test
    void everyByteArrivesUnchangedOnStdin() throws Exception {
        if (!offers(Capability.INPUT)) {
            return;
        }
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertThat(fed(all, "cat").stdout()).isEqualTo(all);
    }

    @Test
    void argumentsArriveUntouched() throws Exception {
        List<String> words = List.of(
                "a b",
                "$HOME",
                "*",
                ";",
                "it's",
                "\"q\"",
                "\\n",
                "two\nlines",
                "",
                "-n",
                "grüße 漢字 🚀",
                "`id`",
                "$(id)");
        List<String> command = new ArrayList<>(List.of("printf", "[%s]"));
        command.addAll(words);

        assertThat(run(ExecRequest.of(command)).out()).isEqualTo("[" + String.join("][", words) + "]");
    }

    @Test
    void theEndOfStdinReachesTheCommand() throws Exception {
        if (!offers(Capability.INPUT)) {
            return;
        }
        assertThat(fed("a\nb\n".getBytes(StandardCharsets.UTF_8), "cat").out()).isEqualTo("a\nb\n");
    }

    @Test
    void withoutStdinTheCommandReadsTheEndAtOnce() throws Exception {
        Result result = run(ExecRequest.of(List.of("cat")));

        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void largeInputComesBackByteForByte() throws Exception {
        if (!offers(Capability.INPUT)) {
            return;
        }
        byte[] large = new byte[LARGE];
        new Random(7).nextBytes(large);

        assertThat(Arrays.equals(fed(large, "cat").stdout(), large)).isTrue();
    }

    @Test
    void aCommandThatDoesNotReadItsStdinStillEnds() throws Exception {
        if (!offers(Capability.INPUT)) {
            return;
        }
        assertThat(fed(new byte[LARGE], "true").code()).isZero();
    }

    @Test
    void environmentValuesArriveUntouched() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "printf '%s|%s' \"$A\" \"$B\""))
                .withEnvironment(Map.of("A", "x=y  z", "B", "two\nlines $HOME"));

        assertThat(run(request).out()).isEqualTo("x=y  z|two\nlines $HOME");
    }

    @Test
    void theMarkerIsInTheEnvironment() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo $" + ExecRequest.MARKER_VARIABLE));

        assertThat(run(request).out().strip()).isEqualTo(request.marker());
    }

    @Test
    void aRequiredDirectoryIsWhereTheCommandStarts() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("pwd"));

        assertThat(run(request.in(new WorkingDirectory.Required("/", "/"))).out())
                .isEqualTo("/\n");
        assertThat(run(request.in(new WorkingDirectory.Required("/dev/../tmp", "/")))
                        .out())
                .endsWith("tmp\n");
    }

    @Test
    void aMissingProjectDirectoryFallsBackToTheSandboxesOwn() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("pwd"));

        assertThat(run(request.in(new WorkingDirectory.Project("/no/such/project")))
                        .out())
                .isEqualTo(run(request).out());
    }

    @Test
    void aMissingRequiredDirectoryIsAnErrorBeforeAnythingRuns() {
        ExecRequest touch = ExecRequest.of(List.of("true"));

        assertRefused(Kind.DIRECTORY_MISSING, touch.in(new WorkingDirectory.Required("/no/such/place", "/")));
        assertRefused(Kind.DIRECTORY_MISSING, touch.in(new WorkingDirectory.Required("no-such-place", "/tmp")));
    }

    @Test
    void aMissingCommandIsNamed() {
        assertRefused(Kind.COMMAND_MISSING, ExecRequest.of(List.of("no-such-command-anywhere", "x")));
        assertRefused(Kind.COMMAND_MISSING, ExecRequest.of(List.of("/no/such/command")));
    }

    @Test
    void whatCannotBeExecutedIsSaid() {
        assertRefused(Kind.NOT_EXECUTABLE, ExecRequest.of(List.of(notExecutable())));
        assertRefused(Kind.NOT_EXECUTABLE, ExecRequest.of(List.of("/tmp")));
    }

    /** Runs a command whose stdin is fed while its output is read. */
    final Result fed(byte[] input, String... command) throws InterruptedException {
        Exec exec = start(running(), ExecRequest.of(List.of(command)).withInput());
        Thread writer = new Thread(() -> {
            try {
                exec.write(input, 0, input.length);
                exec.closeInput();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        writer.start();
        Result result = ExecRunner.finish(exec);
        writer.join();
        return result;
    }

    /** A refusal may come from the start or from the first read. */
    final void assertRefused(Kind kind, ExecRequest request) {
        assertThatThrownBy(() -> {
                    try (Exec exec = start(running(), request)) {
                        assertThat(exec.read())
                                .as("output of what must not run")
                                .isNull();
                    }
                })
                .isInstanceOfSatisfying(ProviderException.class, e -> {
                    assertThat(e.kind()).isEqualTo(kind);
                    assertThat(e.nextStep()).isNotBlank();
                });
    }
}
