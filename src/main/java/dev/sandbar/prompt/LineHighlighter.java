package dev.sandbar.prompt;

import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import java.util.List;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Shows what is typed: the first word red where it can become no action, what a search found underlined. Unlike JLine's
 * own it keeps combining characters.
 */
final class LineHighlighter implements Highlighter {
    private static final AttributedStyle WRONG = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);

    private final List<String> actions = ActionTable.names(Face.LINE);

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        int wrongEnd = wrongEnd(buffer);
        String search = reader.getSearchTerm() == null ? "" : reader.getSearchTerm();
        int found = search.isEmpty() ? -1 : buffer.indexOf(search);
        AttributedStringBuilder text = new AttributedStringBuilder();
        for (int i = 0; i < buffer.length(); i++) {
            AttributedStyle style = i < wrongEnd ? WRONG : AttributedStyle.DEFAULT;
            boolean isFound = found >= 0 && i >= found && i < found + search.length();
            text.style(isFound ? style.underline() : style);
            append(text, buffer.charAt(i));
        }
        return text.toAttributedString();
    }

    private static void append(AttributedStringBuilder text, char c) {
        if (c < ' ' && c != '\n' && c != '\t') {
            text.append('^').append((char) (c + '@'));
        } else {
            text.append(c);
        }
    }

    /** Where the first word ends, when it is no action nor the beginning of one. */
    private int wrongEnd(String buffer) {
        int start = 0;
        while (start < buffer.length() && buffer.charAt(start) == ' ') {
            start++;
        }
        int end = start;
        while (end < buffer.length() && !Character.isWhitespace(buffer.charAt(end))) {
            end++;
        }
        String word = buffer.substring(start, end);
        boolean finished = end < buffer.length();
        boolean known = actions.stream().anyMatch(name -> finished ? name.equals(word) : name.startsWith(word));
        return known ? 0 : end;
    }
}
