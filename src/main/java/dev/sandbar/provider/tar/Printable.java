package dev.sandbar.provider.tar;

/** Names from an archive in messages. */
final class Printable {
    private static final int LONGEST = 100;

    private Printable() {}

    /** On one line, without control characters, of bounded length. */
    static String of(String name) {
        StringBuilder line = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) || surrogate(c) ? '?' : c));
        return line.toString();
    }

    private static boolean surrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
