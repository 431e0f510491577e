package dev.sandbar.vt;

import java.nio.charset.StandardCharsets;

/** Keys to the bytes that xterm sends for them. */
final class KeyEncoder {
    private final Modes modes;

    KeyEncoder(Modes modes) {
        this.modes = modes;
    }

    byte[] encode(KeyPress press) {
        return text(press).getBytes(StandardCharsets.UTF_8);
    }

    private String text(KeyPress press) {
        return switch (press.key()) {
            case CHARACTER -> character(press);
            case ENTER -> alt(press, modes.has(Mode.NEW_LINE) ? "\r\n" : "\r");
            case TAB -> press.shift() ? "\033[Z" : alt(press, "\t");
            case BACKSPACE -> alt(press, press.ctrl() != modes.has(Mode.BACKARROW) ? "\b" : "\177");
            case ESCAPE -> alt(press, "\033");
            case UP -> cursor(press, 'A');
            case DOWN -> cursor(press, 'B');
            case RIGHT -> cursor(press, 'C');
            case LEFT -> cursor(press, 'D');
            case HOME -> cursor(press, 'H');
            case END -> cursor(press, 'F');
            case INSERT -> numbered(press, 2);
            case DELETE -> numbered(press, 3);
            case PAGE_UP -> numbered(press, 5);
            case PAGE_DOWN -> numbered(press, 6);
            case F1, F2, F3, F4 -> firstFunctions(press);
            case F5, F6, F7, F8, F9, F10, F11, F12 ->
                numbered(press, FUNCTION_NUMBERS[press.key().functionNumber()]);
            case F13, F14, F15, F16, F17, F18, F19, F20, F21, F22, F23, F24 -> shiftedFunction(press);
        };
    }

    private static final int[] FUNCTION_NUMBERS = {0, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24};

    private static String alt(KeyPress press, String text) {
        return press.alt() ? "\033" + text : text;
    }

    private static String character(KeyPress press) {
        int codePoint = press.ctrl() ? control(press.codePoint()) : press.codePoint();
        return alt(press, Character.toString(codePoint));
    }

    /** What Ctrl makes of a character, as on a VT220's keyboard. */
    private static int control(int codePoint) {
        if ((codePoint >= '@' && codePoint <= '_') || (codePoint >= 'a' && codePoint <= 'z')) {
            return codePoint & 0x1f;
        }
        return switch (codePoint) {
            case ' ', '2' -> 0;
            case '3' -> 0x1b;
            case '4' -> 0x1c;
            case '5' -> 0x1d;
            case '6' -> 0x1e;
            case '7', '/' -> 0x1f;
            case '8', '?' -> 0x7f;
            default -> codePoint;
        };
    }

    private String cursor(KeyPress press, char letter) {
        if (press.modifiers() != 0) {
            return "\033[1;" + parameter(press) + letter;
        }
        return (modes.has(Mode.APPLICATION_CURSOR) ? "\033O" : "\033[") + letter;
    }

    private static String numbered(KeyPress press, int number) {
        return press.modifiers() == 0 ? "\033[" + number + "~" : "\033[" + number + ";" + parameter(press) + "~";
    }

    private static String firstFunctions(KeyPress press) {
        char letter = (char) ('P' + press.key().functionNumber() - 1);
        return press.modifiers() == 0 ? "\033O" + letter : "\033[1;" + parameter(press) + letter;
    }

    /** xterm sends F13 to F24 as the shifted first twelve. */
    private String shiftedFunction(KeyPress press) {
        Key base = Key.function(press.key().functionNumber() - 12);
        return text(new KeyPress(base, 0, press.modifiers() | KeyPress.SHIFT));
    }

    private static int parameter(KeyPress press) {
        return 1 + press.modifiers();
    }
}
