package dev.sandbar.vt;

/** A key of the keyboard; {@link #CHARACTER} is every key that types a character. */
public enum Key {
    CHARACTER,
    ENTER,
    TAB,
    BACKSPACE,
    ESCAPE,
    UP,
    DOWN,
    LEFT,
    RIGHT,
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    INSERT,
    DELETE,
    F1(1),
    F2(2),
    F3(3),
    F4(4),
    F5(5),
    F6(6),
    F7(7),
    F8(8),
    F9(9),
    F10(10),
    F11(11),
    F12(12),
    F13(13),
    F14(14),
    F15(15),
    F16(16),
    F17(17),
    F18(18),
    F19(19),
    F20(20),
    F21(21),
    F22(22),
    F23(23),
    F24(24);

    private final int functionNumber;

    Key() {
        this(0);
    }

    Key(int functionNumber) {
        this.functionNumber = functionNumber;
    }

    /** The number of a function key, 1 to 24; 0 for every other key. */
    public int functionNumber() {
        return functionNumber;
    }

    /** The function key of a number, 1 to 24. */
    static Key function(int number) {
        return valueOf("F" + number);
    }
}
