package dev.sandbar.prompt;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line that is not finished into words, by the rules of {@link dev.sandbar.action.ShellWords}: an open quote
 * and a backslash at the end are no errors here.
 */
final class LineWords {
    /**
     * @param text without its quotes
     * @param start where it begins in the line, its quotes included
     */
    record Word(String text, int start) {}

    private final String line;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int start = -1;
    private int at;

    private LineWords(String line) {
        this.line = line;
    }

    /** The words of {@code line}; the last is what is being typed at its end, and empty after a space. */
    static List<Word> typed(String line) {
        LineWords reader = new LineWords(line);
        reader.read();
        if (reader.start < 0) {
            reader.start = line.length();
        }
        reader.endWord();
        return List.copyOf(reader.words);
    }

    private void read() {
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
    }

    private void single() {
        begin();
        int end = line.indexOf('\'', at);
        word.append(line, at, end < 0 ? line.length() : end);
        at = end < 0 ? line.length() : end + 1;
    }

    private void quoted() {
        begin();
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
    }

    // POSIX 2.2.3: within double quotes a backslash is one unless $ ` " \ or newline follows.
    private void quotedEscape(char escaped) {
        switch (escaped) {
            case '$', '`', '"', '\\' -> word.append(escaped);
            case '\n' -> {}
            default -> word.append('\\').append(escaped);
        }
    }

    private void escaped() {
        begin();
        if (at < line.length() && line.charAt(at++) != '\n') {
            word.append(line.charAt(at - 1));
        }
    }

    private void append(char c) {
        begin();
        word.append(c);
    }

    private void begin() {
        if (start < 0) {
            start = at - 1;
        }
    }

    private void endWord() {
        if (start >= 0) {
            words.add(new Word(word.toString(), start));
            word.setLength(0);
            start = -1;
        }
    }
}
