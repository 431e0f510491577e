package dev.sandbar.provider.local;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sums up, every two seconds and on a thread of its own, what the processes of one sandbox use. */
final class ProcessStats implements Subscription {
    private static final System.Logger LOG = LazyLogger.of(ProcessStats.class);
    private static final Duration PERIOD = Duration.ofSeconds(2);

    /** A fault that lasts must not fill the log. */
    private static final Duration PERIOD_AFTER_FAULT = Duration.ofSeconds(15);

    private final KnownProcesses processes;
    private final Consumer<? super Stats> sink;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Map<Long, Long> processorNanos = Map.of();
    private long measured = System.nanoTime();

    private ProcessStats(Path directory, Consumer<? super Stats> sink) {
        this.processes = new KnownProcesses(new ProcessSearch(Launch.SANDBOX_VARIABLE, directory.toString()));
        this.sink = sink;
    }

    static ProcessStats start(SandboxId sandbox, Path directory, Consumer<? super Stats> sink) {
        ProcessStats stats = new ProcessStats(directory, sink);
        Thread thread = new Thread(stats::run, "stats-" + sandbox.key());
        thread.setDaemon(true);
        thread.start();
        return stats;
    }

    private void run() {
        try {
            Duration pause = Duration.ZERO;
            while (!isOverAfter(pause)) {
                tellUnlessFaulty();
                pause = PERIOD_AFTER_FAULT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOverAfter(Duration pause) throws InterruptedException {
        return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tellUnlessFaulty() throws InterruptedException {
        try {
            measure();
            while (!isOverAfter(PERIOD)) {
                sink.accept(measure());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a fault while a sandbox was measured", e);
        }
    }

    /** A process counts from the first time it is seen: what it used before belongs to no period that was shown. */
    private Stats measure() {
        Map<Long, Long> now = new HashMap<>();
        long used = 0;
        long memory = 0;
        for (ProcessHandle process : processes.find()) {
            long nanos =
                    process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
            now.put(process.pid(), nanos);
            used += Math.max(0, nanos - processorNanos.getOrDefault(process.pid(), nanos));
            memory += ProcessTable.residentBytes(process.pid());
        }
        long time = System.nanoTime();
        double percent = 100.0 * used / Math.max(1, time - measured);
        measured = time;
        processorNanos = now;
        return new Stats(percent, memory, 0);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
