package dev.sandbar.run;

import java.time.Duration;
import java.util.Objects;

/**
 * How patient a run is.
 *
 * @param grace between one signal and the next, stronger one
 * @param drain after SIGKILL, before the output is given up
 */
public record RunTimes(Duration grace, Duration drain) {
    private static final int SECONDS = 5;

    /** Five seconds each. */
    public static final RunTimes DEFAULT = new RunTimes(Duration.ofSeconds(SECONDS), Duration.ofSeconds(SECONDS));

    public RunTimes {
        Objects.requireNonNull(grace);
        Objects.requireNonNull(drain);
    }
}
