package dev.sandbar.ui.lanterna;

import dev.sandbar.vt.Key;
import org.jspecify.annotations.Nullable;

/** Which key a final letter or a number before {@code ~} stands for (xterm's ctlseqs, "PC-Style Function Keys"). */
final class FunctionKeys {
    private static final @Nullable Key[] NUMBERED = {
        null,
        Key.HOME,
        Key.INSERT,
        Key.DELETE,
        Key.END,
        Key.PAGE_UP,
        Key.PAGE_DOWN,
        Key.HOME,
        Key.END,
        null,
        null,
        Key.F1,
        Key.F2,
        Key.F3,
        Key.F4,
        Key.F5,
        null,
        Key.F6,
        Key.F7,
        Key.F8,
        Key.F9,
        Key.F10,
        null,
        Key.F11,
        Key.F12,
        Key.F13,
        Key.F14,
        null,
        Key.F15,
        Key.F16,
        null,
        Key.F17,
        Key.F18,
        Key.F19,
        Key.F20
    };

    private FunctionKeys() {}

    static @Nullable Key numbered(int number) {
        return number >= 0 && number < NUMBERED.length ? NUMBERED[number] : null;
    }

    static @Nullable Key lettered(char letter) {
        return switch (letter) {
            case 'A' -> Key.UP;
            case 'B' -> Key.DOWN;
            case 'C' -> Key.RIGHT;
            case 'D' -> Key.LEFT;
            case 'F' -> Key.END;
            case 'H' -> Key.HOME;
            case 'P' -> Key.F1;
            case 'Q' -> Key.F2;
            case 'R' -> Key.F3;
            case 'S' -> Key.F4;
            default -> null;
        };
    }

    /** The first five function keys of the Linux console, after {@code ESC [ [}. */
    static @Nullable Key linuxConsole(char letter) {
        return letter >= 'A' && letter <= 'E' ? NUMBERED[11 + letter - 'A'] : null;
    }
}
