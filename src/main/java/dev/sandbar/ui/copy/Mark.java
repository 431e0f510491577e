package dev.sandbar.ui.copy;

import dev.sandbar.vt.TextPoint;
import dev.sandbar.vt.TextRange;
import dev.sandbar.vt.Transcript;
import java.util.Objects;

/**
 * Where marking began.
 *
 * @param shape what lies between there and the cursor
 */
public record Mark(TextPoint anchor, Shape shape) {
    public Mark {
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(shape);
    }

    /** What is marked. */
    public enum Shape {
        TEXT("text"),
        LINES("lines"),
        RECTANGLE("rectangle");

        private final String word;

        Shape(String word) {
            this.word = word;
        }

        /** The word shown to people. */
        public String word() {
            return word;
        }
    }

    /** What is marked with the cursor at its other end. */
    TextRange range(TextPoint cursor, Transcript text) {
        return switch (shape) {
            case TEXT -> TextRange.linear(anchor, cursor);
            case RECTANGLE -> new TextRange(anchor, cursor, true);
            case LINES -> lines(TextRange.linear(anchor, cursor), text);
        };
    }

    /** With the whole of lines that wrap over several rows. */
    private static TextRange lines(TextRange range, Transcript text) {
        TextPoint from = text.lineAt(range.from()).orElse(range).from();
        TextPoint to = text.lineAt(range.to()).orElse(range).to();
        return TextRange.linear(from, to);
    }
}
