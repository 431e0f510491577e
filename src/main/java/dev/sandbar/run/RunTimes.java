package dev.sandbar.run;

import java.time.Duration;
import java.util.Objects;

/**
 * How patient a run is.
 *
 * @param grace between one signal and the next, stronger one
 * @param hurry the same when nobody waits for the command any longer
 * @param drain after SIGKILL, before the output is given up
 */
public record RunTimes(Duration grace, Duration hurry, Duration drain) {
    private static final Duration USUAL = Duration.ofSeconds(5);

    /** Five seconds each, and one in a hurry. */
    public static final RunTimes DEFAULT = new RunTimes(USUAL, Duration.ofSeconds(1), USUAL);

    public RunTimes {
        Objects.requireNonNull(grace);
        Objects.requireNonNull(hurry);
        Objects.requireNonNull(drain);
    }
}
