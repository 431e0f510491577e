package dev.sandbar.app;

/** Shows text that others chose: a control character would be obeyed by the operator's terminal. */
public final class Harmless {
    private static final char REPLACEMENT = '\uFFFD';

    private Harmless() {}

    /** The same text on one line, with controls and direction marks (Unicode TR 36, 2.10) replaced. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(hostile(c) ? REPLACEMENT : c);
        }
        return line.toString();
    }

    private static boolean hostile(char c) {
        boolean control = c < 0x20 || (c >= 0x7f && c < 0xa0);
        boolean direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        boolean separator = c == 0x2028 || c == 0x2029;
        return control || direction || separator;
    }
}
