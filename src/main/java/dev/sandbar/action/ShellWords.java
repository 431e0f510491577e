package dev.sandbar.action;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words by the quoting rules of POSIX (Shell Command Language, 2.2): backslash, single and double
 * quotes. Nothing is expanded, and no operator means anything: {@code $HOME}, {@code *}, {@code ;} and {@code #} are
 * plain characters.
 */
public final class ShellWords {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    /**
     * The words of {@code line}.
     *
     * @throws UsageException when a quote is not closed or a backslash ends the line
     */
    public static List<String> split(String line) throws UsageException {
        return new ShellWords(line).words();
    }

    private List<String> words() throws UsageException {
        while (at < line.length()) {
            char c = line.charAt(at++);
            switch (c) {
                case ' ', '\t', '\n' -> endWord();
                case '\'' -> single();
                case '"' -> quoted();
                case '\\' -> escaped();
                default -> append(c);
            }
        }
        endWord();
        return List.copyOf(words);
    }

    private void single() throws UsageException {
        int end = line.indexOf('\'', at);
        if (end < 0) {
            throw unclosed("'");
        }
        inWord = true;
        word.append(line, at, end);
        at = end + 1;
    }

    private void quoted() throws UsageException {
        inWord = true;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return;
            }
            if (c == '\\' && at < line.length()) {
                quotedEscape(line.charAt(at++));
            } else {
                word.append(c);
            }
        }
        throw unclosed("\"");
    }

    // Inside double quotes a backslash is special only before $ ` " \ and newline (POSIX 2.2.3).
    private void quotedEscape(char escaped) {
        switch (escaped) {
            case '$', '`', '"', '\\' -> word.append(escaped);
            case '\n' -> {}
            default -> word.append('\\').append(escaped);
        }
    }

    private void escaped() throws UsageException {
        if (at == line.length()) {
            throw new UsageException(
                    "the line ends with a backslash that escapes nothing", "write \\\\ for a backslash, or quote it");
        }
        char c = line.charAt(at++);
        if (c != '\n') {
            append(c);
        }
    }

    private void append(char c) {
        inWord = true;
        word.append(c);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private static UsageException unclosed(String quote) {
        return new UsageException(
                "a " + quote + " is not closed", "add the closing " + quote + ", or escape it with \\");
    }
}
