package dev.sandbar.history;

/**
 * Text without what a terminal would obey: escape sequences as ECMA-48 (5.4, 5.6) shapes them, and controls but line feed
 * and tab. An unfinished sequence takes the rest of its line at most.
 */
public final class PlainText {
    private static final char ESCAPE = '\u001b';
    private static final char BELL = '\u0007';

    private final String text;
    private final StringBuilder plain;
    private int at;

    private PlainText(String text) {
        this.text = text;
        this.plain = new StringBuilder(text.length());
    }

    /** The text that is left. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return new PlainText(text).read();
            }
        }
        return text;
    }

    private String read() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == ESCAPE) {
                skipSequence();
            } else if (c == '\u009b') {
                skipParameters();
            } else if (!isControl(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private void skipSequence() {
        if (at == text.length()) {
            return;
        }
        char c = text.charAt(at++);
        if (c == '[') {
            skipParameters();
        } else if (c == ']' || c == 'P' || c == 'X' || c == '^' || c == '_') {
            skipString();
        } else {
            at--;
            while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) <= '/') {
                at++;
            }
            at += at < text.length() && text.charAt(at) != '\n' ? 1 : 0;
        }
    }

    private void skipParameters() {
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) <= '?') {
            at++;
        }
        at += at < text.length() && text.charAt(at) >= '@' && text.charAt(at) <= '~' ? 1 : 0;
    }

    private void skipString() {
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            if (c == BELL) {
                return;
            }
            if (c == ESCAPE) {
                at += at < text.length() && text.charAt(at) == '\\' ? 1 : 0;
                return;
            }
        }
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\n' && c != '\t') || (c >= '\u007f' && c < '\u00a0');
    }
}
