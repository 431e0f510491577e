package dev.sandbar.provider.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and how soon a request is sent again.
 *
 * @param attempts how many times it is sent at most, the first included
 * @param first the longest pause after the first failure; doubles with each
 * @param longest the longest pause of all
 * @param patience how long all pauses together may take; a server that asks for more is believed at once
 */
public record Retries(int attempts, Duration first, Duration longest, Duration patience) {
    /** Four attempts within about ten seconds. */
    public static final Retries USUAL =
            new Retries(4, Duration.ofMillis(250), Duration.ofSeconds(4), Duration.ofSeconds(10));

    /**
     * How long to wait after failure number {@code failures}: between half of its pause and all of it, so that many
     * clients that failed together do not come back together.
     */
    public Duration pause(int failures) {
        long ceiling = first.toNanos() << Math.min(failures - 1, 20);
        ceiling = ceiling <= 0 ? longest.toNanos() : Math.min(ceiling, longest.toNanos());
        return Duration.ofNanos(ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1));
    }
}
