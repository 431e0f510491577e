package dev.sandbar.ui.frame;

/** Turns whatever a text holds into something that a terminal shows and never obeys. */
final class Printable {
    private static final String REPLACEMENT = "\ufffd";

    /** Unicode's pictures of the C0 controls start here. */
    private static final int PICTURES = 0x2400;

    private static final String PICTURE_OF_DELETE = "\u2421";

    private Printable() {}

    /** What to show for the cluster that begins with {@code codePoint}, or the cluster itself where it is harmless. */
    static String of(String cluster, int codePoint) {
        if (codePoint == '\t') {
            return " ";
        }
        if (codePoint < ' ') {
            return Character.toString(PICTURES + codePoint);
        }
        if (codePoint == 0x7f) {
            return PICTURE_OF_DELETE;
        }
        boolean c1 = codePoint >= 0x80 && codePoint < 0xa0;
        boolean loneSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return c1 || loneSurrogate ? REPLACEMENT : cluster;
    }
}
