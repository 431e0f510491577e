package dev.sandbar.action;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a recording is played.
 *
 * @param speed 1 for as fast as it was
 * @param idleLimit the longest pause
 */
public record Playing(double speed, Optional<Duration> idleLimit) {
    public static final double SLOWEST = 0.1;
    public static final double FASTEST = 100;

    public Playing {
        Objects.requireNonNull(idleLimit);
    }
}
