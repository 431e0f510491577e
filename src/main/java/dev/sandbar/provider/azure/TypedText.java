package dev.sandbar.provider.azure;

import java.nio.charset.StandardCharsets;

/**
 * Text that is typed into a terminal in its usual line mode and read there by {@link Loader}'s loop: in lines far below
 * what a terminal keeps of one (4096 bytes in Linux), and without characters that a terminal acts upon.
 */
final class TypedText {
    private static final int LONGEST_LINE = 1000;

    private TypedText() {}

    /**
     * One word for a shell, quoted so that no control character but LF is in it: a terminal would take them for keys.
     *
     * @throws IllegalArgumentException when it holds a NUL, which no argument can
     */
    static String quote(String word) {
        StringBuilder text = new StringBuilder("'");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\0') {
                throw new IllegalArgumentException("a NUL in an argument");
            }
            if (c == '\'') {
                text.append("'\\''");
            } else if (Character.isISOControl(c) && c < 0x80 && c != '\n') {
                text.append("'\"$(printf '\\").append(octal(c)).append("')\"'");
            } else {
                text.append(c);
            }
        }
        return text.append('\'').toString();
    }

    private static String octal(char c) {
        return "" + (char) ('0' + (c >> 6)) + (char) ('0' + ((c >> 3) & 7)) + (char) ('0' + (c & 7));
    }

    /** The lines to type: '-' before one that ends as in the text, '+' before one that goes on, '.' alone at the end. */
    static byte[] lines(String text) {
        StringBuilder typed = new StringBuilder(text.length() + text.length() / 16);
        text.lines().forEach(line -> type(typed, line));
        return typed.append(".\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void type(StringBuilder typed, String line) {
        int from = 0;
        int bytes = 0;
        int to = 0;
        while (to < line.length()) {
            int c = line.codePointAt(to);
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes + size > LONGEST_LINE) {
                typed.append('+').append(line, from, to).append('\n');
                from = to;
                bytes = 0;
            }
            bytes += size;
            to += Character.charCount(c);
        }
        typed.append('-').append(line, from, to).append('\n');
    }
}
