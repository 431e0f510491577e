package dev.sandbar.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class RunnerTest {
    private static final ExecRequest COMMAND = ExecRequest.of(List.of("command"));
    private static final Duration SHORT = Duration.ofMillis(30);

    @TempDir
    Path directory;

    private final FakeProvider provider = new FakeProvider("fake");
    private final SandboxId sandbox = provider.add("box", SandboxState.RUNNING);
    private final StringBuilder seen = new StringBuilder();
    private ExecJournal journal;

    @BeforeEach
    void makeJournal() {
        journal = new ExecJournal(directory.resolve("execs"));
    }

    private Run start(Optional<Duration> timeout) {
        Runner runner = new Runner(journal, new RunTimes(SHORT, SHORT, SHORT), System::nanoTime);
        return runner.start(new RunRequest(provider, sandbox, COMMAND, timeout), this::see);
    }

    private void see(OutputChunk chunk) {
        seen.append(new String(chunk.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void passesOutputOnAndForgetsWhatHasEnded() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("hello", 0));
        try (Run run = start(Optional.empty())) {
            assertThat(journal.isEmpty()).isFalse();

            RunResult result = run.finish();

            assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(seen).hasToString("hello");
            assertThat(journal.isEmpty()).isTrue();
        }
    }

    @Test
    void tellsFailuresFromSignalsByTheCode() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("", 3));
        try (Run run = start(Optional.empty())) {
            assertThat(run.finish().outcome()).isEqualTo(Outcome.FAILED);
        }
        provider.answer(COMMAND.command(), FakeScript.printing("", 128 + 11));
        try (Run run = start(Optional.empty())) {
            assertThat(run.finish().outcome()).isEqualTo(Outcome.SIGNALED);
        }
    }

    @Test
    void whatWritesMoreThanItMayIsEndedAndKeepsWhatItMayWrite() throws Exception {
        provider.answer(COMMAND.command(), process -> {
            process.out("12345678");
            process.out("9abc");
            process.out("def");
            process.awaitSignal();
            return 0;
        });
        Runner runner = new Runner(journal, new RunTimes(SHORT, SHORT, SHORT), System::nanoTime);
        RunRequest request = new RunRequest(
                provider, sandbox, COMMAND, new RunTerms(Optional.empty(), OptionalLong.of(10), List.of()));
        try (Run run = runner.start(request, this::see)) {
            RunResult result = run.finish();

            assertThat(result.outcome()).isEqualTo(Outcome.LIMIT);
            assertThat(result.reason()).isEqualTo("ended by Sandbar because it wrote more than it may");
            assertThat(result.evidence()).contains("wrote more than 10 bytes");
        }
        assertThat(seen).hasToString("123456789a");
        assertThat(provider.isRunning(COMMAND.marker())).isFalse();
        assertThat(journal.isEmpty()).isTrue();
    }

    @Test
    void whatWritesAsMuchAsItMayIsLeftAlone() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("1234567890", 0));
        Runner runner = new Runner(journal, new RunTimes(SHORT, SHORT, SHORT), System::nanoTime);
        RunRequest request = new RunRequest(
                provider, sandbox, COMMAND, new RunTerms(Optional.empty(), OptionalLong.of(10), List.of()));
        try (Run run = runner.start(request, this::see)) {
            assertThat(run.finish().outcome()).isEqualTo(Outcome.SUCCEEDED);
        }
        assertThat(seen).hasToString("1234567890");
    }

    @Test
    void whatReturnsZeroAfterOurSignalHasNotSucceeded() throws Exception {
        provider.answer(COMMAND.command(), process -> {
            try {
                process.awaitSignal();
                return 1;
            } catch (InterruptedException e) {
                return 0;
            }
        });
        try (Run run = start(Optional.empty())) {
            run.cancel(EndReason.CANCELLED);

            RunResult result = run.finish();

            assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(result.exitCode()).hasValue(0);
        }
    }

    @Test
    void timeEndsWhatIgnoresTermToo() throws Exception {
        provider.answer(COMMAND.command(), process -> {
            process.ignore(Signal.TERM);
            process.awaitSignal();
            return 0;
        });
        try (Run run = start(Optional.of(SHORT))) {
            assertThat(run.finish().outcome()).isEqualTo(Outcome.TIMED_OUT);
        }
        assertThat(provider.isRunning(COMMAND.marker())).isFalse();
        assertThat(journal.isEmpty()).isTrue();
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        assertThatThrownBy(() -> start(Optional.empty())).isInstanceOf(ProviderException.class);

        assertThat(journal.isEmpty()).isTrue();
    }

    @Test
    void anExecWhoseEndWasNotSeenStaysNoted() {
        provider.answer(COMMAND.command(), process -> {
            process.lose("the cable is cut");
            return 0;
        });
        try (Run run = start(Optional.empty())) {
            assertThatThrownBy(run::finish).hasMessageContaining("the cable is cut");
        }

        assertThat(journal.isEmpty()).isFalse();
    }

    @Test
    void whoCancelsAfterTheEndWantsNothingMoreToBeDone() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("", 0));
        AtomicReference<Run> running = new AtomicReference<>();
        List<String> told = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void output(OutputChunk chunk) {}

            @Override
            public void enough() {
                told.add("enough");
            }

            @Override
            public void ended(RunResult result) {
                running.get().cancel(EndReason.CANCELLED);
                told.add(result.outcome().name());
            }
        };
        Runner runner = new Runner(journal, new RunTimes(SHORT, SHORT, SHORT), System::nanoTime);
        try (Run run = runner.start(new RunRequest(provider, sandbox, COMMAND, Optional.empty()), listener)) {
            running.set(run);
            run.finish();
        }

        assertThat(told).containsExactly("enough", "SUCCEEDED");
    }
}
