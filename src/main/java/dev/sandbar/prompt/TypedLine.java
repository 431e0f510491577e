package dev.sandbar.prompt;

import dev.sandbar.action.ShellWords;
import java.util.List;
import java.util.stream.Collectors;
import org.jline.reader.CompletingParsedLine;

/**
 * A line as completion sees it: the words up to the cursor, of which the last is completed, and the text behind it.
 *
 * @param typed at least one word
 */
record TypedLine(String line, int cursor, List<ShellWords.Word> typed) implements CompletingParsedLine {
    TypedLine {
        typed = List.copyOf(typed);
    }

    static TypedLine of(String line, int cursor) {
        int within = Math.max(0, Math.min(cursor, line.length()));
        return new TypedLine(line, within, ShellWords.typed(line.substring(0, within)));
    }

    /** Whether {@code --} stands behind the cursor. */
    boolean separatedLater() {
        return ShellWords.typed(line.substring(cursor)).stream()
                .anyMatch(word -> word.text().equals("--"));
    }

    private ShellWords.Word last() {
        return typed.get(typed.size() - 1);
    }

    @Override
    public String word() {
        return last().text();
    }

    @Override
    public int wordCursor() {
        return word().length();
    }

    @Override
    public int wordIndex() {
        return typed.size() - 1;
    }

    @Override
    public List<String> words() {
        return typed.stream().map(ShellWords.Word::text).collect(Collectors.toUnmodifiableList());
    }

    @Override
    public int rawWordCursor() {
        return cursor - last().start();
    }

    @Override
    public int rawWordLength() {
        return rawWordCursor();
    }

    /** Quotes with backslashes, which needs no closing and so suits the beginning of a word as well. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < candidate.length(); i++) {
            char c = candidate.charAt(i);
            if (c == ' ' || c == '\'' || c == '"' || c == '\\') {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped;
    }
}
