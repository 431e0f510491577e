package dev.sandbar.vt;

import java.nio.charset.StandardCharsets;

/** Keys to the bytes that xterm sends for them, or those of the protocol that the program asked for. */
final class KeyEncoder {
    private final Modes modes;
    private final KeyboardModes keyboard;

    KeyEncoder(Screen screen) {
        modes = screen.modes;
        keyboard = screen.keyboard();
    }

    byte[] encode(KeyPress press) {
        return text(press).getBytes(StandardCharsets.UTF_8);
    }

    private String text(KeyPress press) {
        if (keyboard.flags() != 0) {
            return new KittyKeys(keyboard).text(press);
        }
        if (keyboard.modifyOtherKeys() > 0 && OtherKeys.applies(press, keyboard.modifyOtherKeys())) {
            return OtherKeys.text(press, keyboard.formatsLikeKitty());
        }
        return legacy(press);
    }

    private String legacy(KeyPress press) {
        return switch (press.key()) {
            case CHARACTER -> character(press);
            case ENTER -> alt(press, modes.has(Mode.NEW_LINE) ? "\r\n" : "\r");
            case TAB -> press.shift() ? "\033[Z" : alt(press, "\t");
            case BACKSPACE -> alt(press, press.ctrl() != modes.has(Mode.BACKARROW) ? "\b" : "\177");
            case ESCAPE -> alt(press, "\033");
            case UP, DOWN, RIGHT, LEFT, HOME, END -> cursor(press);
            case INSERT, DELETE, PAGE_UP, PAGE_DOWN -> numbered(press);
            case F1, F2, F3, F4 -> firstFunctions(press);
            case F5, F6, F7, F8, F9, F10, F11, F12 -> numbered(press);
            case F13, F14, F15, F16, F17, F18, F19, F20, F21, F22, F23, F24 -> shiftedFunction(press);
        };
    }

    private static String alt(KeyPress press, String text) {
        return press.alt() ? "\033" + text : text;
    }

    private static String character(KeyPress press) {
        int codePoint = press.ctrl() ? ControlCode.of(press.codePoint()) : press.codePoint();
        return alt(press, Character.toString(codePoint));
    }

    private String cursor(KeyPress press) {
        char letter = KeyNumbers.letter(press.key());
        if (press.modifiers() != 0) {
            return "\033[1;" + parameter(press) + letter;
        }
        return (modes.has(Mode.APPLICATION_CURSOR) ? "\033O" : "\033[") + letter;
    }

    private static String numbered(KeyPress press) {
        int number = KeyNumbers.number(press.key());
        return press.modifiers() == 0 ? "\033[" + number + "~" : "\033[" + number + ";" + parameter(press) + "~";
    }

    private static String firstFunctions(KeyPress press) {
        char letter = KeyNumbers.letter(press.key());
        return press.modifiers() == 0 ? "\033O" + letter : "\033[1;" + parameter(press) + letter;
    }

    /** xterm sends F13 to F24 as the shifted first twelve. */
    private String shiftedFunction(KeyPress press) {
        Key base = Key.function(press.key().functionNumber() - 12);
        return legacy(new KeyPress(base, 0, press.modifiers() | KeyPress.SHIFT));
    }

    private static int parameter(KeyPress press) {
        return 1 + press.modifiers();
    }
}
