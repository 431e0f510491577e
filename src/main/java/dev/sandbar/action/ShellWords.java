package dev.sandbar.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Splits a line into words by the quoting rules of POSIX (Shell Command Language, 2.2): backslash, single and double
 * quotes. Nothing is expanded, and no operator means anything: {@code $HOME}, {@code *}, {@code ;} and {@code #} are
 * plain characters.
 */
public final class ShellWords {
    private static final char NONE = 0;

    private final String line;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int start = -1;
    private int at;
    private char open = NONE;

    private ShellWords(String line) {
        this.line = line;
        while (at < line.length()) {
            read(line.charAt(at++));
        }
    }

    /**
     * A word of a line.
     *
     * @param text without its quotes
     * @param start where it begins in the line, its quotes included
     */
    public record Word(String text, int start) {
        public Word {
            Objects.requireNonNull(text);
        }
    }

    /**
     * The words of {@code line}.
     *
     * @throws UsageException when a quote is not closed or a backslash ends the line
     */
    public static List<String> split(String line) throws UsageException {
        ShellWords all = new ShellWords(line);
        all.checkEnd();
        all.endWord();
        List<String> texts = new ArrayList<>();
        for (Word one : all.words) {
            texts.add(one.text());
        }
        return List.copyOf(texts);
    }

    /**
     * The words of a line that is not finished, in which an open quote and a backslash at the end are no errors; the last
     * is what is being typed at its end, and empty after a space.
     */
    public static List<Word> typed(String line) {
        ShellWords all = new ShellWords(line);
        all.begin(line.length());
        all.endWord();
        return List.copyOf(all.words);
    }

    private void read(char c) {
        switch (c) {
            case ' ', '\t', '\n' -> endWord();
            case '\'' -> single();
            case '"' -> quoted();
            case '\\' -> escaped();
            default -> append(c);
        }
    }

    private void single() {
        begin(at - 1);
        int end = line.indexOf('\'', at);
        open = end < 0 ? '\'' : NONE;
        word.append(line, at, end < 0 ? line.length() : end);
        at = end < 0 ? line.length() : end + 1;
    }

    private void quoted() {
        begin(at - 1);
        open = '"';
        while (at < line.length() && open != NONE) {
            char c = line.charAt(at++);
            if (c == '"') {
                open = NONE;
            } else if (c == '\\' && at < line.length()) {
                quotedEscape(line.charAt(at++));
            } else {
                word.append(c);
            }
        }
    }

    // Inside double quotes a backslash is special only before $ ` " \ and newline (POSIX 2.2.3).
    private void quotedEscape(char escaped) {
        switch (escaped) {
            case '$', '`', '"', '\\' -> word.append(escaped);
            case '\n' -> {}
            default -> word.append('\\').append(escaped);
        }
    }

    private void escaped() {
        if (at == line.length()) {
            begin(at - 1);
            open = '\\';
        } else if (line.charAt(at) == '\n') {
            at++;
        } else {
            begin(at - 1);
            word.append(line.charAt(at++));
        }
    }

    private void append(char c) {
        begin(at - 1);
        word.append(c);
    }

    private void begin(int from) {
        start = start < 0 ? from : start;
    }

    private void endWord() {
        if (start >= 0) {
            words.add(new Word(word.toString(), start));
            word.setLength(0);
            start = -1;
        }
    }

    private void checkEnd() throws UsageException {
        if (open == '\\') {
            throw new UsageException(
                    "the line ends with a backslash that escapes nothing", "write \\\\ for a backslash, or quote it");
        }
        if (open != NONE) {
            throw new UsageException(
                    "a " + open + " is not closed", "add the closing " + open + ", or escape it with \\");
        }
    }
}
