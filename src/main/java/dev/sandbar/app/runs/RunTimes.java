package dev.sandbar.app.runs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. */
final class RunTimes {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final long MILLIS = 1_000;
    private static final long SECONDS = 60;
    private static final int TENTHS = 100;

    private RunTimes() {}

    static String local(Instant time) {
        return LOCAL.format(time);
    }

    static String words(Duration duration) {
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
