package dev.sandbar.app.runs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TimeZone;

/** Times as people read them. */
final class RunTimes {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int MILLIS = 1_000;

    private RunTimes() {}

    // Not by the rules of java.time, which are looked for in every jar when the first is needed.
    static String local(Instant time) {
        int seconds = TimeZone.getDefault().getOffset(time.toEpochMilli()) / MILLIS;
        return FORM.format(time.atOffset(ZoneOffset.ofTotalSeconds(seconds)));
    }
}
