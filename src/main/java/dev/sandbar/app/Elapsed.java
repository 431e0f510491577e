package dev.sandbar.app;

import java.time.Duration;

/** How long something took, as people read it. */
public final class Elapsed {
    private static final long MILLIS = 1_000;
    private static final long TENTHS = 100;
    private static final long SECONDS = 60;

    private Elapsed() {}

    /** As exactly as it is of use: milliseconds, tenths of seconds, or minutes and what is below or above them. */
    public static String words(Duration duration) {
        long millis = duration.toMillis();
        if (millis < MILLIS) {
            return millis + " ms";
        }
        long seconds = duration.toSeconds();
        if (seconds < SECONDS) {
            return seconds + "." + millis % MILLIS / TENTHS + " s";
        }
        long minutes = duration.toMinutes();
        return minutes < SECONDS
                ? minutes + " min " + seconds % SECONDS + " s"
                : minutes / SECONDS + " h " + minutes % SECONDS + " min";
    }
}
