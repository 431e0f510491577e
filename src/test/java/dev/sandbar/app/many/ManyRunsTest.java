package dev.sandbar.app.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.run.EndReason;
import dev.sandbar.run.ExecJournal;
import dev.sandbar.run.RunListener;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.Runner;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ManyRunsTest {
    private static final List<String> COMMAND = List.of("work");

    @TempDir
    Path directory;

    private final FakeProvider provider = new FakeProvider("fake");

    private List<Target> targets(int count) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RunRequest request = new RunRequest(
                    provider, provider.add("s" + i, SandboxState.RUNNING), ExecRequest.of(COMMAND), Optional.empty());
            targets.add(new Target("fake/s" + i, provider.find("s" + i), request));
        }
        return targets;
    }

    private ManyRuns runs(int parallel, ManyWatcher watcher) {
        return new ManyRuns(new Runner(new ExecJournal(directory)), parallel, watcher, (target, listener) -> listener);
    }

    private static class Silent implements ManyWatcher {
        @Override
        public void output(Target target, OutputChunk chunk) throws IOException {}

        @Override
        public void ended(Target target, Ending ending) {}
    }

    @Test
    void neverMoreRunThanAreAllowed() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Semaphore bothRun = new Semaphore(0);
        provider.answer(COMMAND, process -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            bothRun.release();
            bothRun.acquire();
            now.decrementAndGet();
            return 0;
        });

        Map<Target, Ending> endings = runs(2, new Silent()).run(targets(6));

        assertThat(most.get()).isBetween(1, 2);
        assertThat(endings.values())
                .hasSize(6)
                .allMatch(ending ->
                        ending instanceof Ending.Ended ended && ended.result().outcome() == Outcome.SUCCEEDED);
    }

    @Test
    void oneThatCannotRunCostsTheOthersNothing() throws Exception {
        provider.answer(COMMAND, FakeScript.printing("fine", 0));
        List<Target> targets = targets(2);
        RunRequest refused = new RunRequest(
                provider, provider.add("stopped", SandboxState.STOPPED), ExecRequest.of(COMMAND), Optional.empty());
        targets.add(1, new Target("fake/stopped", provider.find("stopped"), refused));

        List<Ending> endings = List.copyOf(runs(3, new Silent()).run(targets).values());

        assertThat(endings.get(0)).isInstanceOf(Ending.Ended.class);
        assertThat(endings.get(1)).isInstanceOf(Ending.Refused.class);
        assertThat(endings.get(2)).isInstanceOf(Ending.Ended.class);
    }

    @Test
    void cancellingEndsThoseThatRunAndThoseThatWait() throws Exception {
        provider.answer(COMMAND, FakeScript.endless());
        CountDownLatch firstRuns = new CountDownLatch(1);
        ManyRuns runs = runs(1, new Silent() {
            @Override
            public void started(Target target) {
                firstRuns.countDown();
            }
        });
        FutureTask<List<Ending>> all =
                new FutureTask<>(() -> List.copyOf(runs.run(targets(3)).values()));
        new Thread(all, "all").start();
        firstRuns.await();
        runs.cancel(EndReason.CANCELLED);

        assertThat(all.get().get(0)).isInstanceOfSatisfying(Ending.Ended.class, ended -> assertThat(
                        ended.result().outcome())
                .isEqualTo(Outcome.CANCELLED));
        assertThat(all.get().subList(1, 3)).hasOnlyElementsOfType(Ending.NeverStarted.class);
    }

    @Test
    void whenNobodyReadsOnEverythingIsCancelled() {
        provider.answer(COMMAND, process -> {
            process.out("x\n");
            process.awaitSignal();
            return 0;
        });

        assertThatThrownBy(() -> runs(2, new Silent() {
                            @Override
                            public void output(Target target, OutputChunk chunk) throws IOException {
                                throw new IOException("Broken pipe");
                            }
                        })
                        .run(targets(4)))
                .isInstanceOf(IOException.class)
                .hasMessage("Broken pipe");
    }

    @Test
    void theyAreOverWhenOnlyArtifactsAreWaitedFor() throws Exception {
        provider.answer(COMMAND, FakeScript.printing("made", 0));
        CountDownLatch collecting = new CountDownLatch(2);
        CountDownLatch enough = new CountDownLatch(1);
        ManyRuns runs = new ManyRuns(
                new Runner(new ExecJournal(directory)),
                2,
                new Silent(),
                (target, listener) -> new Collector(listener, collecting, enough));
        FutureTask<List<Ending>> all =
                new FutureTask<>(() -> List.copyOf(runs.run(targets(2)).values()));
        assertThat(runs.areOver()).isFalse();
        new Thread(all, "all").start();
        collecting.await();

        assertThat(runs.areOver()).isTrue();
        enough.countDown();
        assertThat(all.get()).allSatisfy(ending -> assertThat(ending)
                .isInstanceOfSatisfying(Ending.Ended.class, ended -> assertThat(ended.artifacts())
                        .contains(new Collected(Collector.SUMMARY, List.of("*.xml")))));
    }

    /** Collects until it is enough. */
    private record Collector(RunListener to, CountDownLatch begun, CountDownLatch release) implements RunListener {
        private static final ArtifactSummary SUMMARY = new ArtifactSummary(1, 2, 3, "0", Optional.empty());

        @Override
        public void output(OutputChunk chunk) {
            to.output(chunk);
        }

        @Override
        public void ended(RunResult result) {
            to.collecting();
            begun.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            to.collected(SUMMARY, List.of("*.xml"));
            to.ended(result);
        }
    }
}
