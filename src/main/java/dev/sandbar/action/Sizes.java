package dev.sandbar.action;

import java.util.Locale;

/**
 * How many bytes, as people write it: {@code 4096}, {@code 500M}, {@code 2GiB}, {@code 1.5g}; units are powers of 1024.
 */
public final class Sizes {
    private static final String UNITS = "kmgt";
    private static final int BITS = 10;
    private static final int LEAST = 1 << BITS;
    /** What is as good as one of the next unit. */
    private static final double ALMOST = LEAST - 0.5;

    private Sizes() {}

    /** The number of bytes, at least 1. */
    public static long parse(String text) throws UsageException {
        String rest = text.strip().toLowerCase(Locale.ROOT);
        rest = rest.endsWith("ib") ? rest.substring(0, rest.length() - 2) : rest;
        rest = rest.endsWith("b") ? rest.substring(0, rest.length() - 1) : rest;
        int unit = rest.isEmpty() ? -1 : UNITS.indexOf(rest.charAt(rest.length() - 1));
        String number = unit < 0 ? rest : rest.substring(0, rest.length() - 1);
        try {
            double bytes = Double.parseDouble(number.strip()) * (1L << (BITS * (unit + 1)));
            if (bytes >= 1 && bytes <= Long.MAX_VALUE / 2d) {
                return (long) bytes;
            }
        } catch (NumberFormatException e) {
            throw wrong(text);
        }
        throw wrong(text);
    }

    /** The same for people to read: {@code 0 bytes}, {@code 1.2 MiB}. */
    public static String words(long bytes) {
        if (bytes < LEAST) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        int unit = 0;
        double number = (double) bytes / LEAST;
        while (number >= ALMOST && unit + 1 < UNITS.length()) {
            number /= LEAST;
            unit++;
        }
        long tenths = Math.round(number * 10);
        String digits = tenths < 100 ? tenths / 10 + "." + tenths % 10 : String.valueOf(Math.round(number));
        return digits + " " + Character.toUpperCase(UNITS.charAt(unit)) + "iB";
    }

    private static UsageException wrong(String text) {
        return new UsageException("'" + text + "' is no size", "write a number with K, M, G or T, for example 2G");
    }
}
