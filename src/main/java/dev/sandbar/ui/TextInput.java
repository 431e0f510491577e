package dev.sandbar.ui;

import dev.sandbar.vt.KeyPress;
import java.util.Objects;

/**
 * One line of text that is being typed.
 *
 * @param cursor the index in {@code text} before which the next character goes
 */
public record TextInput(String text, int cursor) {
    /** More than anybody types into a filter. */
    static final int MOST_CHARACTERS = 500;

    public TextInput {
        Objects.requireNonNull(text);
    }

    public static TextInput empty() {
        return of("");
    }

    /** With the cursor behind the text. */
    public static TextInput of(String text) {
        return new TextInput(text, text.length());
    }

    /** After a key; the same when the key edits nothing. */
    public TextInput press(KeyPress key) {
        return switch (key.key()) {
            case CHARACTER -> character(key);
            case BACKSPACE -> erased();
            case DELETE -> new TextInput(text.substring(0, cursor) + text.substring(after()), cursor);
            case LEFT -> new TextInput(text, before());
            case RIGHT -> new TextInput(text, after());
            case HOME -> new TextInput(text, 0);
            case END -> of(text);
            default -> this;
        };
    }

    /** With {@code more} at the cursor; control characters are left out. */
    public TextInput typed(String more) {
        StringBuilder clean = new StringBuilder();
        more.codePoints().filter(c -> !Character.isISOControl(c)).forEach(clean::appendCodePoint);
        int room = Math.max(0, MOST_CHARACTERS - text.length());
        String added = clean.length() > room ? "" : clean.toString();
        return new TextInput(text.substring(0, cursor) + added + text.substring(cursor), cursor + added.length());
    }

    private TextInput character(KeyPress key) {
        if (key.ctrl()) {
            return switch (key.codePoint()) {
                case 'u' -> new TextInput(text.substring(cursor), 0);
                case 'k' -> of(text.substring(0, cursor));
                case 'w' -> withoutWord();
                case 'a' -> new TextInput(text, 0);
                case 'e' -> of(text);
                case 'h' -> erased();
                default -> this;
            };
        }
        return key.alt() ? this : typed(Character.toString(key.codePoint()));
    }

    private TextInput erased() {
        return new TextInput(text.substring(0, before()) + text.substring(cursor), before());
    }

    private TextInput withoutWord() {
        String kept = text.substring(0, cursor).stripTrailing();
        String left = kept.substring(0, kept.lastIndexOf(' ') + 1);
        return new TextInput(left + text.substring(cursor), left.length());
    }

    private int before() {
        return cursor == 0 ? 0 : text.offsetByCodePoints(cursor, -1);
    }

    private int after() {
        return cursor == text.length() ? cursor : text.offsetByCodePoints(cursor, 1);
    }
}
