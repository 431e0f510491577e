package dev.sandbar.history;

import java.util.ArrayList;
import java.util.List;

/** Words as a POSIX shell would take them, each in quotes where it needs them. */
public final class ShellLine {
    private static final String PLAIN = "_-./:=@%+,^";

    private ShellLine() {}

    /** The words on one line; a line feed in a word stays one. */
    public static String of(List<String> words) {
        List<String> quoted = new ArrayList<>();
        for (String word : words) {
            quoted.add(isPlain(word) ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return String.join(" ", quoted);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
