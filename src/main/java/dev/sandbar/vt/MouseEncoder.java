package dev.sandbar.vt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Mouse events to bytes, in the form that the program chose; nothing where it did not ask. */
final class MouseEncoder {
    private static final byte[] NOTHING = {};
    private static final int RELEASED = 3;
    private static final int MOTION = 32;
    /** The last places that one byte, and that two bytes of UTF-8, can carry. */
    private static final int BYTE_LIMIT = 223;

    private static final int UTF8_LIMIT = 2015;
    private static final int ROWS_A_NOTCH = 3;

    private final Screen screen;
    private final Modes modes;
    private final KeyEncoder keys;

    MouseEncoder(Screen screen, KeyEncoder keys) {
        this.screen = screen;
        this.keys = keys;
        modes = screen.modes;
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

    /** Mode 1007: on the alternate screen the wheel presses arrow keys where the program wants no mouse. */
    boolean wheelPressesKeys() {
        return mode() == MouseMode.OFF && screen.showsAlternate() && modes.has(Mode.ALTERNATE_SCROLL);
    }

    byte[] encode(MouseInput mouse) {
        if (wheelPressesKeys()) {
            return arrows(mouse.action());
        }
        if (!wanted(mouse.action())) {
            return NOTHING;
        }
        int column = mouse.at().column() + 1;
        int row = mouse.at().row() + 1;
        if (modes.has(Mode.MOUSE_PIXELS)) {
            return sgr(mouse, pixel(column, WindowCommands.CELL_WIDTH), pixel(row, WindowCommands.CELL_HEIGHT));
        }
        if (modes.has(Mode.MOUSE_SGR)) {
            return sgr(mouse, column, row);
        }
        if (modes.has(Mode.MOUSE_URXVT)) {
            return ascii("\033[" + (32 + code(mouse, false)) + ";" + column + ";" + row + "M");
        }
        boolean utf8 = modes.has(Mode.MOUSE_UTF8);
        if (Math.max(column, row) > (utf8 ? UTF8_LIMIT : BYTE_LIMIT)) {
            return NOTHING;
        }
        String text = "\033[M" + (char) (32 + code(mouse, false)) + (char) (32 + column) + (char) (32 + row);
        return utf8 ? text.getBytes(StandardCharsets.UTF_8) : ascii(text);
    }

    /** The middle of the cell. */
    private static int pixel(int place, int size) {
        return (place - 1) * size + size / 2;
    }

    private byte[] sgr(MouseInput mouse, int column, int row) {
        char end = mouse.action() == MouseAction.RELEASE ? 'm' : 'M';
        return ascii("\033[<" + code(mouse, true) + ";" + column + ";" + row + end);
    }

    private byte[] arrows(MouseAction action) {
        if (action != MouseAction.WHEEL_UP && action != MouseAction.WHEEL_DOWN) {
            return NOTHING;
        }
        byte[] arrow = keys.encode(KeyPress.of(action == MouseAction.WHEEL_UP ? Key.UP : Key.DOWN));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < ROWS_A_NOTCH; i++) {
            bytes.writeBytes(arrow);
        }
        return bytes.toByteArray();
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
