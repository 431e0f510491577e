package dev.sandbar.action;

import java.util.Locale;

/** Reads how many bytes: {@code 4096}, {@code 500M}, {@code 2GiB}, {@code 1.5g}; units are powers of 1024. */
public final class Sizes {
    private static final String UNITS = "kmgt";
    private static final int BITS = 10;

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

    private static UsageException wrong(String text) {
        return new UsageException("'" + text + "' is no size", "write a number with K, M, G or T, for example 2G");
    }
}
