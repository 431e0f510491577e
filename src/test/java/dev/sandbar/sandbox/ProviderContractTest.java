package dev.sandbar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.ExecRunner.Result;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every provider does alike. A subclass hands in a provider and a running sandbox that has at least busybox's
 * {@code sh}; cases of a capability that is refused check the refusal.
 */
public abstract class ProviderContractTest extends ExecContractTest {
    /** Whether, seen from outside, something that carries the marker is still running. */
    protected abstract boolean isAnythingLeft(String marker);

    @Test
    void aTerminalHasTheSizeThatWasAskedFor() throws Exception {
        Result result = run(ExecRequest.of(List.of("stty", "size")).inTerminal(new TerminalSize(101, 37)));

        assertThat(result.out()).isEqualTo("37 101\r\n");
        assertThat(result.code()).isZero();
    }

    @Test
    void aTerminalCanBeResized() throws Exception {
        if (!offers(Capability.RESIZE)) {
            return;
        }
        try (Exec exec = terminal("echo ready; read line; stty size; exit 3")) {
            ExecRunner.readUntil(exec, "ready");
            exec.resize(new TerminalSize(132, 43));
            write(exec, "go\n");

            Result result = ExecRunner.finish(exec);
            assertThat(result.out()).contains("43 132\r\n");
            assertThat(result.code()).isEqualTo(3);
        }
    }

    @Test
    void aTerminalThatIsClosedIgnoresWhatIsStillAskedOfIt() throws Exception {
        Exec exec = terminal("exit 5");
        assertThat(ExecRunner.finish(exec).code()).isEqualTo(5);

        exec.resize(new TerminalSize(10, 10));
        write(exec, "late");
        exec.closeInput();
        exec.close();
    }

    @Test
    void theInterruptKeyEndsWhatRunsInTheTerminal() throws Exception {
        try (Exec exec = terminal("echo ready; exec sleep 100")) {
            ExecRunner.readUntil(exec, "ready");
            write(exec, "\u0003");

            assertThat(ExecRunner.finish(exec).code()).isEqualTo(130);
        }
    }

    @Test
    void closingTheInputOfATerminalEndsItsReader() throws Exception {
        try (Exec exec = terminal("echo ready; cat; exit 4")) {
            ExecRunner.readUntil(exec, "ready");
            exec.closeInput();

            assertThat(ExecRunner.finish(exec).code()).isEqualTo(4);
        }
    }

    @Test
    void signalsEndTheCommandAndItsChildren() throws Exception {
        for (Signal signal : List.of(Signal.TERM, Signal.KILL)) {
            assertEnds(ExecRequest.of(List.of("sh", "-c", "sh -c 'sleep 100; true' & echo ready; wait")), signal);
        }
    }

    @Test
    void anInterruptEndsTheCommand() throws Exception {
        Result result = signalled(ExecRequest.of(List.of("sh", "-c", "echo ready; exec sleep 100")), Signal.INT);

        assertThat(result.code()).isEqualTo(130);
    }

    @Test
    void signalsReachTheCommandInATerminalToo() throws Exception {
        assertEnds(
                ExecRequest.of(List.of("sh", "-c", "sleep 100 & echo ready; wait"))
                        .inTerminal(new TerminalSize(80, 24)),
                Signal.KILL);
    }

    @Test
    void aProcessThatLeftItsSessionIsEndedToo() throws Exception {
        String leaves = "(setsid sh -c 'sleep 100; true' >/dev/null 2>&1 </dev/null &); echo ready; sleep 100";
        for (Signal signal : List.of(Signal.TERM, Signal.KILL)) {
            assertEnds(ExecRequest.of(List.of("sh", "-c", leaves)), signal);
        }
    }

    @Test
    void whatAClosedExecLeftBehindCanBeEnded() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo ready; sleep 100; true"));
        try (Exec exec = start(running(), request)) {
            ExecRunner.readUntil(exec, "ready");
        }
        assertThat(isAnythingLeft(request.marker())).isTrue();

        ExecTrace trace = new ExecTrace(running(), request.marker(), request.user());
        provider().endLeftover(trace);
        awaitNothingLeft(request);

        provider().endLeftover(trace);
    }

    @Test
    void closingWakesAReaderThatWaits() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sleep", "100"));
        Exec exec = start(running(), request);
        try {
            Thread closer = new Thread(exec::close);
            closer.start();
            assertThat(exec.read()).isNull();
            closer.join();
        } finally {
            provider().endLeftover(new ExecTrace(running(), request.marker(), request.user()));
        }
    }

    private void assertEnds(ExecRequest request, Signal signal) throws InterruptedException {
        assertThat(signalled(request, signal).code()).isEqualTo(128 + signal.number());
        awaitNothingLeft(request);
    }

    private Result signalled(ExecRequest request, Signal signal) throws InterruptedException {
        Exec exec = start(running(), request);
        ExecRunner.readUntil(exec, "ready");
        exec.signal(signal);
        return ExecRunner.finish(exec);
    }

    private void awaitNothingLeft(ExecRequest request) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !isAnythingLeft(request.marker()));
    }

    private Exec terminal(String script) {
        return start(running(), ExecRequest.of(List.of("sh", "-c", script)).inTerminal(new TerminalSize(80, 24)));
    }

    private static void write(Exec exec, String text) throws InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exec.write(bytes, 0, bytes.length);
    }
}
