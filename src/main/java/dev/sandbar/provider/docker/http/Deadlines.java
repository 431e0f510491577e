package dev.sandbar.provider.docker.http;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections that do not answer in time: a Unix socket has no read timeout of its own in the JDK, and a pipe has
 * none at all. One thread does so for all of them, since a command takes four requests and a thread for each would take
 * longer than most answers do; it goes when nothing has been asked for a while. For any thread.
 */
final class Deadlines {
    private static final long WITHOUT_WORK_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Queue<Deadline> waiting = new PriorityQueue<>(Deadline::compareEnds);
    private boolean guarded;
    private long wakes;

    /** Watches over {@code connection} from now on until the deadline is closed. */
    Deadline of(Duration patience, Connection connection) {
        long now = System.nanoTime();
        Deadline deadline = new Deadline(this, connection, new Deadline.Limit(patience, now + patience.toNanos()));
        add(deadline, now);
        return deadline;
    }

    private synchronized void add(Deadline deadline, long now) {
        waiting.add(deadline);
        if (!guarded) {
            guarded = true;
            wakes = now;
            Thread guard = new Thread(this::guard, "docker-deadline");
            guard.setDaemon(true);
            guard.start();
        } else if (deadline.leftNanos(wakes) < 0) {
            notifyAll();
        }
    }

    synchronized void remove(Deadline deadline) {
        waiting.remove(deadline);
    }

    private void guard() {
        try {
            while (awaitsMore()) {
                Deadline due = due();
                if (due != null) {
                    due.miss();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the first to be due; false when nothing has been asked for so long that the thread may go. */
    private synchronized boolean awaitsMore() throws InterruptedException {
        long now = System.nanoTime();
        Deadline first = waiting.peek();
        long left = first == null ? WITHOUT_WORK_NANOS : first.leftNanos(now);
        wakes = now + left;
        if (left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        boolean rested = first == null && System.nanoTime() - wakes >= 0;
        guarded = !rested || !waiting.isEmpty();
        return guarded;
    }

    private synchronized @Nullable Deadline due() {
        Deadline first = waiting.peek();
        return first == null || first.leftNanos(System.nanoTime()) > 0 ? null : waiting.remove();
    }
}
