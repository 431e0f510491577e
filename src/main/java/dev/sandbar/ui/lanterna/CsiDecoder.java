package dev.sandbar.ui.lanterna;

import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one whole control sequence means: a key, the mouse, the focus, the start of a paste, or nothing to us. */
final class CsiDecoder {
    private static final int MAX_PARAMETERS = 6;

    /** More than any key or screen has; keeps a long row of digits from overflowing. */
    private static final int MAX_VALUE = 0x1fffff;

    private static final int PASTE_BEGINS = 200;
    private static final int MODIFY_OTHER_KEYS = 27;
    private static final int KEY_RELEASED = 3;
    private static final int ALL_MODIFIERS = KeyPress.SHIFT | KeyPress.ALT | KeyPress.CTRL | KeyPress.SUPER;

    private final int[] parameters = new int[MAX_PARAMETERS];
    private final int[] subparameters = new int[MAX_PARAMETERS];
    private final int alt;
    private final char prefix;
    private final char last;
    private int count = 1;

    /** Reads what stands behind {@code ESC [}; the last character is the final one. */
    CsiDecoder(List<Character> sequence, int alt) {
        this.alt = alt;
        this.last = sequence.get(sequence.size() - 1);
        char first = sequence.get(0);
        this.prefix = first >= '<' && first <= '?' ? first : 0;
        read(sequence, prefix == 0 ? 0 : 1);
    }

    /** The modifiers behind xterm's number, which is one more than their bits. */
    static int modifiers(int number) {
        return number < 1 ? 0 : (number - 1) & ALL_MODIFIERS;
    }

    private void read(List<Character> sequence, int from) {
        boolean sub = false;
        for (int at = from; at < sequence.size() - 1; at++) {
            char character = sequence.get(at);
            if (character == ';') {
                sub = false;
                count = Math.min(count + 1, MAX_PARAMETERS);
            } else if (character == ':') {
                sub = true;
            } else if (character >= '0' && character <= '9') {
                int[] values = sub ? subparameters : parameters;
                values[count - 1] = Math.min(MAX_VALUE, values[count - 1] * 10 + character - '0');
            }
        }
    }

    Stroke stroke() {
        if (prefix == '<') {
            return last == 'M' || last == 'm' ? mouse() : Stroke.NOTHING;
        }
        if (prefix != 0) {
            return Stroke.NOTHING;
        }
        return switch (last) {
            case '~' -> numbered();
            case 'u' -> coded(parameters[0], parameters[1], subparameters[1]);
            case 'Z' -> Stroke.of(Key.TAB, KeyPress.SHIFT | alt);
            case 'I' -> Stroke.of(new TerminalEvent.FocusChanged(true));
            case 'O' -> Stroke.of(new TerminalEvent.FocusChanged(false));
            default -> lettered();
        };
    }

    private Stroke lettered() {
        Key key = FunctionKeys.lettered(last);
        // A first parameter other than 1 makes it a report: "CSI 5 ; 9 R" is the cursor's place, not F3.
        boolean pressed = parameters[0] <= 1 && subparameters[1] != KEY_RELEASED;
        return key != null && pressed ? Stroke.of(key, modifiers(parameters[1]) | alt) : Stroke.NOTHING;
    }

    private Stroke numbered() {
        if (parameters[0] == PASTE_BEGINS) {
            return Stroke.PASTE_BEGINS;
        }
        if (parameters[0] == MODIFY_OTHER_KEYS && count == 3) {
            return coded(parameters[2], parameters[1], 0);
        }
        Key key = FunctionKeys.numbered(parameters[0]);
        boolean pressed = subparameters[1] != KEY_RELEASED;
        return key != null && pressed ? Stroke.of(key, modifiers(parameters[1]) | alt) : Stroke.NOTHING;
    }

    /** A key by its code point (CSI u, modifyOtherKeys); codes in the private use area are keys we have no use for. */
    private Stroke coded(int codePoint, int number, int eventType) {
        boolean privateUse = codePoint >= 0xe000 && codePoint <= 0xf8ff;
        if (eventType == KEY_RELEASED || privateUse || !Character.isValidCodePoint(codePoint)) {
            return Stroke.NOTHING;
        }
        KeyPress key = ControlCharacters.key(codePoint);
        int held = modifiers(number) | key.modifiers() | alt;
        if (key.key() != Key.CHARACTER) {
            return Stroke.of(key.with(held));
        }
        return Stroke.of(character(key.codePoint(), held));
    }

    /** Shift is in the character itself, but for Ctrl, of which the character is always the unshifted one. */
    private static KeyPress character(int codePoint, int held) {
        if ((held & KeyPress.CTRL) != 0) {
            return new KeyPress(Key.CHARACTER, Character.toLowerCase(codePoint), held);
        }
        boolean shifted = (held & KeyPress.SHIFT) != 0;
        return new KeyPress(
                Key.CHARACTER, shifted ? Character.toUpperCase(codePoint) : codePoint, held & ~KeyPress.SHIFT);
    }

    /** SGR mouse reports (mode 1006): the buttons' bits, column, row. */
    private Stroke mouse() {
        int bits = parameters[0];
        MouseAction action = action(bits);
        if (action == null) {
            return Stroke.NOTHING;
        }
        boolean button = action == MouseAction.PRESS || action == MouseAction.RELEASE || action == MouseAction.DRAG;
        GridPoint at = new GridPoint(Math.max(0, parameters[2] - 1), Math.max(0, parameters[1] - 1));
        return Stroke.of(
                new TerminalEvent.MouseUsed(new MouseInput(action, button ? (bits & 3) + 1 : 0, at, held(bits))));
    }

    private static int held(int bits) {
        int shift = (bits & 4) == 0 ? 0 : KeyPress.SHIFT;
        int option = (bits & 8) == 0 ? 0 : KeyPress.ALT;
        int control = (bits & 16) == 0 ? 0 : KeyPress.CTRL;
        return shift | option | control;
    }

    private @Nullable MouseAction action(int bits) {
        boolean none = (bits & 3) == 3;
        if ((bits & 128) != 0) {
            return null;
        }
        if ((bits & 64) != 0) {
            return last == 'm' ? null : wheel(bits & 3);
        }
        if ((bits & 32) != 0) {
            return none ? MouseAction.MOVE : MouseAction.DRAG;
        }
        return none ? null : last == 'm' ? MouseAction.RELEASE : MouseAction.PRESS;
    }

    private static MouseAction wheel(int direction) {
        return switch (direction) {
            case 0 -> MouseAction.WHEEL_UP;
            case 1 -> MouseAction.WHEEL_DOWN;
            case 2 -> MouseAction.WHEEL_LEFT;
            default -> MouseAction.WHEEL_RIGHT;
        };
    }
}
