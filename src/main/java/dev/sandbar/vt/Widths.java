package dev.sandbar.vt;

/**
 * How many columns text takes on the screen, and where one visible character ends and the next begins: the one truth for the
 * emulator and for everything that draws.
 */
public final class Widths {
    private static final int EMOJI_SELECTOR = 0xfe0f;

    private Widths() {}

    /** 0 for combining and invisible characters, 2 for wide ones, else 1; ambiguous ones count as narrow. Controls are 0. */
    public static int of(int codePoint) {
        if (codePoint < 0x300) {
            return (codePoint >= 0x20 && codePoint < 0x7f) || codePoint >= 0xa0 ? 1 : 0;
        }
        int width = Unicode.width(codePoint);
        return width == Unicode.AMBIGUOUS ? 1 : width;
    }

    /** The columns of a whole text, cluster by cluster. */
    public static int ofText(CharSequence text) {
        int columns = plain(text);
        for (int from = columns; from < text.length(); ) {
            int end = clusterEnd(text, from);
            columns += ofCluster(text, from, end);
            from = end;
        }
        return columns;
    }

    /** How many characters at the beginning are surely clusters of one column each. */
    private static int plain(CharSequence text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        // The last one of them may have a combining character behind it.
        return at == text.length() ? at : Math.max(0, at - 1);
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f;
    }

    /** Where the grapheme cluster that starts at {@code from} ends: what a reader sees as one character. */
    public static int clusterEnd(CharSequence text, int from) {
        boolean alone = from + 1 == text.length() || isPlain(text.charAt(from + 1));
        if (alone && isPlain(text.charAt(from))) {
            return from + 1;
        }
        int codePoint = Character.codePointAt(text, from);
        int end = from + Character.charCount(codePoint);
        ClusterBreak breaks = new ClusterBreak(codePoint);
        while (end < text.length()) {
            int next = Character.codePointAt(text, end);
            if (breaks.before(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /** The columns of one cluster, as {@link #clusterEnd} cuts them: 0, 1 or 2. */
    public static int ofCluster(CharSequence text, int from, int end) {
        int first = Character.codePointAt(text, from);
        int columns = of(first);
        for (int at = from + Character.charCount(first); at < end; ) {
            int codePoint = Character.codePointAt(text, at);
            columns = join(columns, first, codePoint);
            at += Character.charCount(codePoint);
        }
        return columns;
    }

    /** The width of a cluster that began with {@code first}, was {@code columns} wide, and goes on with {@code next}. */
    static int join(int columns, int first, int next) {
        if (next == EMOJI_SELECTOR) {
            return Unicode.emojiBase(first) ? 2 : columns;
        }
        boolean flag = Unicode.breakClass(next) == Unicode.REGIONAL_INDICATOR
                && Unicode.breakClass(first) == Unicode.REGIONAL_INDICATOR;
        return flag ? 2 : Math.max(columns, of(next));
    }
}
