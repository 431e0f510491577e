package dev.sandbar.action;

import java.time.Duration;

/** Reads how long: {@code 90}, {@code 90s}, {@code 1.5m}, {@code 250ms}, {@code 2h}, {@code 1h30m}. */
public final class Durations {
    private static final long MAX_MILLIS = Duration.ofDays(365).toMillis();
    private static final String HINT = "write a number with ms, s, m, h or d, for example 90s, 5m or 1h30m";

    private Durations() {}

    /** A duration above zero and of at most a year; a number alone is in seconds. */
    public static Duration parse(String text) throws UsageException {
        double millis = 0;
        int at = 0;
        while (at < text.length()) {
            int digits = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            int unit = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at == digits) {
                throw invalid(text);
            }
            millis += number(text, digits, unit) * millisIn(text, text.substring(unit, at));
        }
        if (!(millis >= 1 && millis <= MAX_MILLIS)) {
            throw invalid(text);
        }
        return Duration.ofMillis(Math.round(millis));
    }

    private static double number(String text, int from, int to) throws UsageException {
        try {
            return Double.parseDouble(text.substring(from, to));
        } catch (NumberFormatException e) {
            throw invalid(text);
        }
    }

    private static long millisIn(String text, String unit) throws UsageException {
        return switch (unit) {
            case "ms" -> 1;
            case "", "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            case "d" -> 86_400_000;
            default -> throw invalid(text);
        };
    }

    private static UsageException invalid(String text) {
        return new UsageException("'" + text + "' is no duration", HINT);
    }
}
