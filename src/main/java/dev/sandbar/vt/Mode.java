package dev.sandbar.vt;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mode that a program can set, reset and ask for: DEC private ones, and two of ANSI with numbers made negative. */
enum Mode {
    INSERT(-4),
    NEW_LINE(-20),
    APPLICATION_CURSOR(1),
    COLUMNS_132(3),
    REVERSE_VIDEO(5),
    ORIGIN(6),
    AUTOWRAP(7),
    MOUSE_X10(9),
    CURSOR_BLINK(12),
    CURSOR_VISIBLE(25),
    ALLOW_COLUMNS(40),
    REVERSE_WRAP(45),
    ALTERNATE(47),
    APPLICATION_KEYPAD(66),
    BACKARROW(67),
    LEFT_RIGHT_MARGINS(69),
    COLUMNS_KEEP_SCREEN(95),
    MOUSE_BUTTONS(1000),
    MOUSE_DRAGS(1002),
    MOUSE_MOVES(1003),
    FOCUS(1004),
    MOUSE_UTF8(1005),
    MOUSE_SGR(1006),
    ALTERNATE_SCROLL(1007),
    MOUSE_URXVT(1015),
    MOUSE_PIXELS(1016),
    EXTENDED_REVERSE_WRAP(1045),
    ALTERNATE_CLEARED(1047),
    SAVE_CURSOR(1048),
    ALTERNATE_SAVED(1049),
    BRACKETED_PASTE(2004),
    SYNCHRONIZED(2026),
    GRAPHEMES(2027);

    private static final Map<Integer, Mode> BY_NUMBER = new HashMap<>();

    static {
        for (Mode mode : values()) {
            BY_NUMBER.put(mode.number, mode);
        }
    }

    private final int number;

    Mode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Whether it is another name of the alternate screen being shown. */
    boolean isAlternateScreen() {
        return this == ALTERNATE || this == ALTERNATE_CLEARED || this == ALTERNATE_SAVED;
    }

    static @Nullable Mode ofDec(int number) {
        return number < 0 ? null : BY_NUMBER.get(number);
    }

    static @Nullable Mode ofAnsi(int number) {
        return BY_NUMBER.get(-number);
    }
}
