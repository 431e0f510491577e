package dev.sandbar.ui.lanterna;

import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;

/** Which key sends a character, by ECMA-48's control codes as every terminal uses them. */
final class ControlCharacters {
    private static final int TAB = 0x09;
    private static final int RETURN = 0x0d;
    private static final int ESCAPE = 0x1b;
    private static final int DELETE = 0x7f;

    private ControlCharacters() {}

    /** The key behind a code point, which may be a control code. */
    static KeyPress key(int codePoint) {
        if (codePoint == TAB) {
            return KeyPress.of(Key.TAB);
        }
        if (codePoint == RETURN) {
            return KeyPress.of(Key.ENTER);
        }
        if (codePoint == ESCAPE) {
            return KeyPress.of(Key.ESCAPE);
        }
        if (codePoint == DELETE) {
            return KeyPress.of(Key.BACKSPACE);
        }
        return codePoint < ' ' ? control(codePoint) : KeyPress.character(codePoint);
    }

    /** 0 is Ctrl-Space; 1 to 26 are the letters; the rest are Ctrl-\ to Ctrl-_. */
    private static KeyPress control(int code) {
        if (code == 0) {
            return KeyPress.ctrl(' ');
        }
        return KeyPress.ctrl((char) (code <= 26 ? 'a' + code - 1 : '@' + code));
    }
}
