package dev.sandbar.provider.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** For how long a server wants to be left alone. May be used from any thread. */
final class Quiet {
    private final AtomicLong until = new AtomicLong(System.nanoTime());

    /** From now on; zero when it does not mind. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, until.get() - System.nanoTime()));
    }

    /** Takes in an answer, of which two ask for it. */
    void heed(int status, Optional<Duration> retryAfter) {
        if (status == 429 || status == 503) {
            retryAfter.ifPresent(this::keep);
        }
    }

    private void keep(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        until.accumulateAndGet(end, (before, now) -> now - before > 0 ? now : before);
    }
}
