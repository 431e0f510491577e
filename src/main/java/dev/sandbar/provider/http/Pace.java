package dev.sandbar.provider.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often something is asked again and again.
 *
 * @param usual the time between two questions while they are answered
 * @param longest the time between two when they are not; reached by doubling
 */
public record Pace(Duration usual, Duration longest) {
    /**
     * The time to the next question, a fifth more or less by chance, so that several consoles do not ask in step.
     *
     * @param failures how many questions in a row were not answered
     */
    Duration next(int failures) {
        long nanos = usual.toNanos() << Math.min(failures, 16);
        nanos = nanos <= 0 ? longest.toNanos() : Math.min(nanos, Math.max(usual.toNanos(), longest.toNanos()));
        return Duration.ofNanos(nanos * 4 / 5 + ThreadLocalRandom.current().nextLong(nanos * 2 / 5 + 1));
    }
}
