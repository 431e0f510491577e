package dev.sandbar.provider.proxmox.host;

import dev.sandbar.provider.process.ProcessStreams;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a process that takes too long, from a thread of its own; its reader then gets the end. */
final class Deadline implements AutoCloseable {
    private final ProcessStreams process;
    private final Duration time;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean passed;

    private Deadline(ProcessStreams process, Duration time) {
        this.process = process;
        this.time = time;
    }

    static Deadline start(ProcessStreams process, Duration time) {
        Deadline deadline = new Deadline(process, time);
        Thread thread = new Thread(deadline::run, "host-deadline");
        thread.setDaemon(true);
        thread.start();
        return deadline;
    }

    private void run() {
        try {
            if (!done.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                passed = true;
                process.end();
                process.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean passed() {
        return passed;
    }

    @Override
    public void close() {
        done.countDown();
    }
}
