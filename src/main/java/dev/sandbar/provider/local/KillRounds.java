package dev.sandbar.provider.local;

import dev.sandbar.sandbox.LazyLogger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends KILL to the processes of a search until none is left. */
final class KillRounds {
    private static final System.Logger LOG = LazyLogger.of(KillRounds.class);
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final Duration ROUND = Duration.ofMillis(200);
    /** How often is looked again because of a process that shows no environment: it may never show one. */
    private static final int DOUBTFUL_ROUNDS = 10;

    private final ProcessSearch search;
    private final Set<ProcessHandle> known = new HashSet<>();

    KillRounds(ProcessSearch search) {
        this.search = search;
    }

    void run() {
        long deadline = System.nanoTime() + TIME.toNanos();
        int doubtful = 0;
        ProcessSearch.Sighting sighting = search.look(known);
        while (!sighting.found().isEmpty() || (!sighting.settled() && doubtful++ < DOUBTFUL_ROUNDS)) {
            kill(sighting.found());
            sighting = search.look(known);
            if (System.nanoTime() - deadline > 0) {
                LOG.log(Level.WARNING, "processes that cannot be ended: {0}", pids(sighting.found()));
                return;
            }
        }
    }

    private void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        known.addAll(processes);
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.DEBUG, "not all have ended yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Long> pids(List<ProcessHandle> processes) {
        return processes.stream().map(ProcessHandle::pid).sorted().toList();
    }
}
