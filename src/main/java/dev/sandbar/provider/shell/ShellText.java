package dev.sandbar.provider.shell;

import java.util.List;

/** Text that a POSIX shell reads back as exactly the words that it was made from. */
public final class ShellText {
    private ShellText() {}

    /**
     * One word in single quotes, between which a shell leaves everything as it is, newlines and backslashes too; a single
     * quote itself is written outside of them (IEEE 1003.1, 2.2.2). Harmless words are quoted as well: {@code if} and
     * {@code a=b} mean something at the beginning of a command.
     *
     * @throws IllegalArgumentException when it holds a NUL, which no argument can
     */
    public static String quote(String word) {
        if (word.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an argument cannot hold a NUL");
        }
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** All words, quoted one by one, with a space between them. */
    public static String quote(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(text.length() == 0 ? "" : " ").append(quote(word));
        }
        return text.toString();
    }
}
