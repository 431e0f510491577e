package dev.sandbar.vt;

import java.nio.charset.StandardCharsets;

/** Mouse events to bytes, in the form that the program chose; nothing where it did not ask. */
final class MouseEncoder {
    private static final byte[] NOTHING = {};
    private static final int RELEASED = 3;
    private static final int MOTION = 32;
    /** The last place that one byte can carry. */
    private static final int BYTE_LIMIT = 223;

    private final Modes modes;

    MouseEncoder(Modes modes) {
        this.modes = modes;
    }

    MouseMode mode() {
        if (modes.has(Mode.MOUSE_MOVES)) {
            return MouseMode.MOVES;
        }
        if (modes.has(Mode.MOUSE_DRAGS)) {
            return MouseMode.DRAGS;
        }
        if (modes.has(Mode.MOUSE_BUTTONS)) {
            return MouseMode.BUTTONS;
        }
        return modes.has(Mode.MOUSE_X10) ? MouseMode.X10 : MouseMode.OFF;
    }

    byte[] encode(MouseInput mouse) {
        if (!wanted(mouse.action())) {
            return NOTHING;
        }
        int column = mouse.at().column() + 1;
        int row = mouse.at().row() + 1;
        if (modes.has(Mode.MOUSE_SGR)) {
            char end = mouse.action() == MouseAction.RELEASE ? 'm' : 'M';
            return ascii("\033[<" + code(mouse, true) + ";" + column + ";" + row + end);
        }
        if (Math.max(column, row) > BYTE_LIMIT) {
            return NOTHING;
        }
        byte[] bytes = ascii("\033[M   ");
        bytes[3] = (byte) (32 + code(mouse, false));
        bytes[4] = (byte) (32 + column);
        bytes[5] = (byte) (32 + row);
        return bytes;
    }

    private boolean wanted(MouseAction action) {
        MouseMode mode = mode();
        return switch (action) {
            case PRESS, WHEEL_UP, WHEEL_DOWN, WHEEL_LEFT, WHEEL_RIGHT -> mode != MouseMode.OFF;
            case RELEASE -> mode != MouseMode.OFF && mode != MouseMode.X10;
            case DRAG -> mode == MouseMode.DRAGS || mode == MouseMode.MOVES;
            case MOVE -> mode == MouseMode.MOVES;
        };
    }

    private int code(MouseInput mouse, boolean tellsReleasedButton) {
        int button =
                switch (mouse.action()) {
                    case PRESS -> mouse.button() - 1;
                    case RELEASE -> tellsReleasedButton ? mouse.button() - 1 : RELEASED;
                    case DRAG -> mouse.button() - 1 + MOTION;
                    case MOVE -> RELEASED + MOTION;
                    case WHEEL_UP -> 64;
                    case WHEEL_DOWN -> 65;
                    case WHEEL_LEFT -> 66;
                    case WHEEL_RIGHT -> 67;
                };
        return mode() == MouseMode.X10 ? button : button + modifiers(mouse.modifiers());
    }

    private static int modifiers(int pressed) {
        int shift = (pressed & KeyPress.SHIFT) != 0 ? 4 : 0;
        int alt = (pressed & KeyPress.ALT) != 0 ? 8 : 0;
        int ctrl = (pressed & KeyPress.CTRL) != 0 ? 16 : 0;
        return shift + alt + ctrl;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
