package dev.sandbar.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Tells on a thread of its own, now and then, that a silent command still runs. */
final class Progress implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Consumer<Duration> sink;
    private final long started = System.nanoTime();
    private final AtomicLong heard = new AtomicLong(started);
    private final Thread thread = new Thread(this::watch, "progress");

    /** @param sink told for how long the command has been running */
    Progress(Consumer<Duration> sink) {
        this.sink = sink;
        thread.setDaemon(true);
        thread.start();
    }

    /** The command has written something: it needs no other sign of life. */
    void heard() {
        heard.set(System.nanoTime());
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(SILENCE.toMillis());
                long now = System.nanoTime();
                if (now - heard.get() >= SILENCE.toNanos()) {
                    sink.accept(Duration.ofNanos(now - started));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
