package dev.sandbar.provider.http;

/** What a server said, made harmless for people's eyes and terminals. */
public final class HttpText {
    private static final int LONGEST = 500;

    private HttpText() {}

    /** On one line, without control and formatting characters, of at most {@value #LONGEST} characters. */
    public static String printable(String text) {
        return printable(text, LONGEST);
    }

    /** The same with another limit. */
    public static String printable(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.strip().codePoints().limit(longest).forEach(c -> line.appendCodePoint(isHarmless(c) ? c : ' '));
        return line.toString();
    }

    /** Formatting characters (Cf) can turn the direction of a line or hide in it. */
    private static boolean isHarmless(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
