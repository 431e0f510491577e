package dev.sandbar.app.many;

import dev.sandbar.run.EndReason;
import dev.sandbar.run.Run;
import dev.sandbar.run.RunListener;
import dev.sandbar.run.Runner;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs one command in many sandboxes, so many at a time; the others wait for their turn. */
public final class ManyRuns {
    private static final System.Logger LOG = LazyLogger.of(ManyRuns.class);

    private static final RunResult LEFT_OUT = new RunResult(
            Outcome.CANCELLED,
            OptionalInt.empty(),
            Duration.ZERO,
            "cancelled before its turn",
            List.of("nothing was started"));

    private final Runner runner;
    private final int parallel;
    private final ManyWatcher watcher;
    private final Recorders recorders;
    private final Set<Run> running = new HashSet<>();
    private int going;
    private boolean over;
    private @Nullable EndReason unwanted;

    /** Makes what writes a run down, from when it begins to wait for its turn, and tells {@code listener} what happens. */
    @FunctionalInterface
    public interface Recorders {
        RunListener recorder(Target target, RunListener listener);
    }

    /** @param parallel how many run at a time, at least 1 */
    public ManyRuns(Runner runner, int parallel, ManyWatcher watcher, Recorders recorders) {
        this.recorders = recorders;
        this.runner = runner;
        this.parallel = parallel;
        this.watcher = watcher;
    }

    /**
     * Runs all to their ends.
     *
     * @return how each one ended, in the order of {@code targets}
     * @throws IOException when the watcher could not take what came; everything has been cancelled then
     */
    public Map<Target, Ending> run(List<Target> targets) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(parallel, targets.size()), task -> {
            Thread thread = new Thread(task, "run-many");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Ending>> futures = new ArrayList<>();
            queue(targets).forEach(waiting -> futures.add(pool.submit(() -> run(waiting))));
            Map<Target, Ending> endings = new LinkedHashMap<>();
            for (int i = 0; i < futures.size(); i++) {
                endings.put(targets.get(i), ending(futures.get(i)));
            }
            return endings;
        } finally {
            pool.shutdownNow();
        }
    }

    private record Waiting(Target target, Passing passing, RunListener listener) {}

    // All are noted before the first one starts.
    private List<Waiting> queue(List<Target> targets) {
        List<Waiting> queue = new ArrayList<>();
        begin(targets.size());
        for (Target target : targets) {
            Passing passing = new Passing(target);
            queue.add(new Waiting(target, passing, recorders.recorder(target, passing)));
        }
        return queue;
    }

    private static Ending ending(Future<Ending> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("a run ended in an unknown way", e.getCause());
        }
    }

    /** Cancels all that run and all that wait; from any thread. Asked again, what still runs is killed. */
    public synchronized void cancel(EndReason why) {
        unwanted = why;
        running.forEach(run -> run.cancel(why));
    }

    /** Whether all commands have ended, and at most artifacts are waited for; any thread. */
    public synchronized boolean areOver() {
        return over;
    }

    private synchronized void begin(int count) {
        going = count;
    }

    private synchronized void end() {
        going--;
        over = going == 0;
    }

    private Ending run(Waiting waiting) throws IOException, InterruptedException {
        Ending ending = isUnwanted() ? leaveOut(waiting) : runToItsEnd(waiting);
        waiting.passing().over();
        watcher.ended(waiting.target(), ending);
        return ending;
    }

    private static Ending leaveOut(Waiting waiting) {
        waiting.listener().ended(LEFT_OUT);
        return new Ending.NeverStarted();
    }

    private Ending runToItsEnd(Waiting waiting) throws IOException, InterruptedException {
        Target target = waiting.target();
        Passing passing = waiting.passing();
        watcher.started(target);
        try (Run run = runner.start(target.request(), waiting.listener())) {
            begun(run);
            try {
                Ending ending = new Ending.Ended(run.finish(), passing.collected());
                passing.check();
                return ending;
            } finally {
                over(run);
            }
        } catch (ProviderException e) {
            return new Ending.Refused(e);
        } catch (RunStoreException e) {
            return new Ending.Refused(
                    new ProviderException(Kind.FAILED, String.valueOf(e.getMessage()), e.nextStep(), e));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a run failed in " + target.name(), e);
            return new Ending.Refused(
                    new ProviderException(Kind.FAILED, "the run failed: " + e, "try again, and report this", e));
        }
    }

    private synchronized boolean isUnwanted() {
        return unwanted != null;
    }

    private synchronized void begun(Run run) {
        running.add(run);
        if (unwanted != null) {
            run.cancel(unwanted);
        }
    }

    private synchronized void over(Run run) {
        running.remove(run);
    }

    /** Passes output on until nobody takes it any longer: then everything is pointless and cancelled. */
    private final class Passing implements RunListener {
        private final Target target;
        private @Nullable IOException trouble;
        private Optional<Collected> collected = Optional.empty();
        private boolean over;

        Passing(Target target) {
            this.target = target;
        }

        @Override
        public void output(OutputChunk chunk) {
            if (trouble != null) {
                return;
            }
            try {
                watcher.output(target, chunk);
            } catch (IOException e) {
                trouble = e;
                cancel(EndReason.ABANDONED);
            }
        }

        @Override
        public void collecting() {
            over();
            if (areOver()) {
                watcher.collecting();
            }
        }

        @Override
        public void collected(ArtifactSummary artifacts, List<String> unmatched) {
            collected = Optional.of(new Collected(artifacts, unmatched));
        }

        Optional<Collected> collected() {
            return collected;
        }

        /** The command itself has ended, or will never run. */
        void over() {
            if (!over) {
                over = true;
                end();
            }
        }

        void check() throws IOException {
            if (trouble != null) {
                throw trouble;
            }
        }
    }
}
