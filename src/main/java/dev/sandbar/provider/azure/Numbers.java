package dev.sandbar.provider.azure;

/** Numbers from outside. */
final class Numbers {
    private static final int MOST_DIGITS = 15;

    private Numbers() {}

    /** What {@code text} says in decimal digits; 0 when it is no such number. */
    static long parse(String text) {
        boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
        for (int i = 0; i < text.length() && digits; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits ? Long.parseLong(text) : 0;
    }
}
