package dev.sandbar.vt;

import java.util.Objects;

/**
 * One press of a key.
 *
 * @param codePoint what {@link Key#CHARACTER} types, without the control transformation ({@code c} for Ctrl-C); 0 for other keys
 * @param modifiers {@link #SHIFT} and the other flags
 */
public record KeyPress(Key key, int codePoint, int modifiers) {
    public static final int SHIFT = 1;
    public static final int ALT = 2;
    public static final int CTRL = 4;
    public static final int SUPER = 8;

    public KeyPress {
        Objects.requireNonNull(key);
    }

    /** A typed character without modifiers. */
    public static KeyPress character(int codePoint) {
        return new KeyPress(Key.CHARACTER, codePoint, 0);
    }

    /** A character with Ctrl held: {@code ctrl('c')}, {@code ctrl(']')}, {@code ctrl(' ')}. */
    public static KeyPress ctrl(char character) {
        return new KeyPress(Key.CHARACTER, character, CTRL);
    }

    /** A key other than a character, without modifiers. */
    public static KeyPress of(Key key) {
        return new KeyPress(key, 0, 0);
    }

    /** The same with the given modifiers held as well. */
    public KeyPress with(int flags) {
        return new KeyPress(key, codePoint, modifiers | flags);
    }

    public boolean shift() {
        return (modifiers & SHIFT) != 0;
    }

    public boolean alt() {
        return (modifiers & ALT) != 0;
    }

    public boolean ctrl() {
        return (modifiers & CTRL) != 0;
    }
}
