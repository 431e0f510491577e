package dev.sandbar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.run.EndReason;
import dev.sandbar.run.ExecJournal;
import dev.sandbar.run.Run;
import dev.sandbar.run.RunListener;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.RunTerms;
import dev.sandbar.run.RunTimes;
import dev.sandbar.run.Runner;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.WorkingDirectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of commands that end in every known way, the same in each provider that has a POSIX shell. */
@Timeout(120)
public abstract class RunEndCases {
    /** For what ends when it is asked to, however busy the machine is. */
    private static final Duration LONG_GRACE = Duration.ofSeconds(20);

    /** For what is not going to. */
    private static final Duration SHORT_GRACE = Duration.ofSeconds(1);

    @TempDir
    private Path journal;

    private Duration grace = LONG_GRACE;

    protected abstract Provider provider();

    protected abstract SandboxId sandbox();

    /** Runs to the end, whatever that is. */
    protected RunResult end(ExecRequest request, Optional<Duration> timeout, RunListener listener)
            throws InterruptedException {
        AtomicReference<RunResult> told = new AtomicReference<>();
        RunListener noting = new RunListener() {
            @Override
            public void output(OutputChunk chunk) {
                listener.output(chunk);
            }

            @Override
            public void ended(RunResult result) {
                assertThat(told.getAndSet(result)).isNull();
            }
        };
        RunTimes times = new RunTimes(grace, grace, Duration.ofSeconds(10));
        Runner runner = new Runner(new ExecJournal(journal), times, System::nanoTime);
        try (Run run = runner.start(new RunRequest(provider(), sandbox(), request, timeout), noting)) {
            assertThat(run.finish()).isEqualTo(told.get());
        } catch (ProviderException e) {
            assertThat(told.get().reason()).isEqualTo(e.getMessage());
        }
        return told.get();
    }

    private RunResult end(ExecRequest request) throws InterruptedException {
        return end(request, Optional.empty(), chunk -> {});
    }

    private static ExecRequest script(String text) {
        return ExecRequest.of(List.of("sh", "-c", text));
    }

    @ParameterizedTest
    @CsvSource({
        "exit 0,SUCCEEDED,0",
        "exit 3,FAILED,3",
        "exit 300,FAILED,44",
        "exit 124,FAILED,124",
        "exit 125,FAILED,125",
        "exit 126,FAILED,126",
        "exit 127,FAILED,127",
        "exit 128,FAILED,128",
        "exit 255,FAILED,255",
        "no-such-program,FAILED,127",
        "kill -9 $$,SIGNALED,137",
        "kill -15 $$,SIGNALED,143",
        "kill -11 $$,SIGNALED,139",
        "kill -1 $$,SIGNALED,129"
    })
    void returnsWhatTheProgramReturned(String text, Outcome outcome, int code) throws Exception {
        RunResult result = end(script(text));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.exitCode()).hasValue(code);
        assertThat(result.evidence()).contains("exit code " + code);
        assertThat(result.evidence().size()).isEqualTo(outcome == Outcome.SIGNALED ? 2 : 1);
    }

    @Test
    void aCommandThatIsMissingHasNotStarted() throws Exception {
        RunResult result = end(ExecRequest.of(List.of("no-such-program")));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(result.exitCode()).isEmpty();
        assertThat(result.evidence()).containsExactly("refused: COMMAND_MISSING");
    }

    @Test
    void whatIsNoProgramHasNotStarted() throws Exception {
        RunResult result = end(ExecRequest.of(List.of("/etc/passwd")));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(result.evidence()).containsExactly("refused: NOT_EXECUTABLE");
    }

    @Test
    void aDirectoryThatIsMissingIsSaidToBeMissing() throws Exception {
        RunResult result = end(script("exit 0").in(new WorkingDirectory.Required("/no/such/directory", "/")));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(result.evidence()).containsExactly("refused: DIRECTORY_MISSING");
    }

    @Test
    void timeEndsWhatIgnoresItsEndAndKeepsWhatItPrinted() throws Exception {
        grace = SHORT_GRACE;
        StringBuilder seen = new StringBuilder();

        RunResult result = end(
                script("trap '' TERM; echo so far; while :; do sleep 1; done"),
                Optional.of(Duration.ofSeconds(2)),
                chunk -> seen.append(new String(chunk.bytes(), StandardCharsets.UTF_8)));

        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(result.reason()).contains("time was over");
        assertThat(result.exitCode()).hasValue(137);
        assertThat(seen).contains("so far");
    }

    @Test
    void whatReturnsZeroWhenItsTimeIsOverHasNotSucceeded() throws Exception {
        RunResult result = end(
                script("trap 'exit 0' TERM; while :; do sleep 1; done"),
                Optional.of(Duration.ofSeconds(2)),
                chunk -> {});

        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(result.exitCode()).hasValue(0);
    }

    @Test
    void whatWritesOnAndOnIsEndedAtItsLimit() throws Exception {
        long[] passed = {0};
        RunTimes times = new RunTimes(grace, grace, Duration.ofSeconds(10));
        Runner runner = new Runner(new ExecJournal(journal), times, System::nanoTime);
        RunRequest what = new RunRequest(
                provider(),
                sandbox(),
                script("yes; exit 0"),
                new RunTerms(Optional.empty(), OptionalLong.of(1_000_001), List.of()));
        try (Run run = runner.start(what, chunk -> passed[0] += chunk.bytes().length)) {
            RunResult result = run.finish();

            assertThat(result.outcome()).isEqualTo(Outcome.LIMIT);
            assertThat(result.evidence()).contains("wrote more than 1000001 bytes");
        }
        assertThat(passed[0]).isEqualTo(1_000_001);
    }

    @Test
    void whoeverCancelsIsNotTakenForAFailure() throws Exception {
        AtomicReference<Run> running = new AtomicReference<>();
        RunTimes times = new RunTimes(grace, grace, Duration.ofSeconds(10));
        Runner runner = new Runner(new ExecJournal(journal), times, System::nanoTime);
        ExecRequest request = script("trap 'exit 5' TERM; echo ready; while :; do sleep 1; done");
        RunRequest what = new RunRequest(provider(), sandbox(), request, Optional.empty());
        try (Run run = runner.start(what, chunk -> running.get().cancel(EndReason.ABANDONED))) {
            running.set(run);

            RunResult result = run.finish();

            assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(result.exitCode()).hasValue(5);
        }
    }
}
