package dev.sandbar.vt;

/** The numbers and letters that stand for keys in control sequences. */
final class KeyNumbers {
    private static final int[] FUNCTIONS = {11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24};
    private static final int KITTY_F13 = 57376;

    private KeyNumbers() {}

    /** The letter that ends the sequence of an arrow, Home, End, F1 to F4; 0 for other keys. */
    static char letter(Key key) {
        return switch (key) {
            case UP -> 'A';
            case DOWN -> 'B';
            case RIGHT -> 'C';
            case LEFT -> 'D';
            case HOME -> 'H';
            case END -> 'F';
            case F1 -> 'P';
            case F2 -> 'Q';
            case F3 -> 'R';
            case F4 -> 'S';
            default -> 0;
        };
    }

    /** The number before a tilde; for keys that type a control character its code; above F12 those of Kitty. */
    static int number(Key key) {
        return switch (key) {
            case CHARACTER, UP, DOWN, RIGHT, LEFT, HOME, END -> 1;
            case TAB -> 9;
            case ENTER -> 13;
            case ESCAPE -> 27;
            case BACKSPACE -> 127;
            case INSERT -> 2;
            case DELETE -> 3;
            case PAGE_UP -> 5;
            case PAGE_DOWN -> 6;
            default -> function(key.functionNumber());
        };
    }

    private static int function(int number) {
        return number <= FUNCTIONS.length ? FUNCTIONS[number - 1] : KITTY_F13 + number - 13;
    }
}
