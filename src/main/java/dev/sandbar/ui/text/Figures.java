package dev.sandbar.ui.text;

import java.time.Duration;

/** Numbers as short words. */
public final class Figures {
    private static final String[] UNITS = {"B", "K", "M", "G", "T", "P"};
    private static final int STEP = 1024;

    private Figures() {}

    /** A time in its one or two largest units: {@code 40s}, {@code 12m}, {@code 3h}, {@code 9d}. */
    public static String age(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 60) {
            return seconds + "s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + "m";
        }
        return seconds < 86_400 ? seconds / 3_600 + "h" : seconds / 86_400 + "d";
    }

    /** A time as exactly as one wants to know it: {@code 120ms}, {@code 4.2s}, {@code 3m20s}, {@code 2h5m}. */
    public static String duration(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        if (millis < 1_000) {
            return millis + "ms";
        }
        long seconds = millis / 1_000;
        if (seconds < 60) {
            return seconds + "." + millis % 1_000 / 100 + "s";
        }
        return seconds < 3_600
                ? seconds / 60 + "m" + seconds % 60 + "s"
                : seconds / 3_600 + "h" + seconds % 3_600 / 60 + "m";
    }

    /** Bytes in powers of 1024, at most four characters and the unit: {@code 312M}, {@code 1.2G}. */
    public static String bytes(long bytes) {
        double value = Math.max(0, bytes);
        int unit = 0;
        while (value >= STEP - 0.5 && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        boolean tenths = unit > 0 && value < 9.95;
        long scaled = Math.round(tenths ? value * 10 : value);
        return (tenths ? scaled / 10 + "." + scaled % 10 : Long.toString(scaled)) + UNITS[unit];
    }

    /** How much a text is: {@code 12 characters}, {@code 1200 characters in 40 lines}. */
    public static String text(String text) {
        long lines = text.lines().count();
        String characters = count(text.codePointCount(0, text.length()), "character", "characters");
        return lines > 1 ? characters + " in " + lines + " lines" : characters;
    }

    public static String percent(double percent) {
        return Math.round(percent) + "%";
    }

    /** A number with its noun: {@code 1 sandbox}, {@code 3 sandboxes}. */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
