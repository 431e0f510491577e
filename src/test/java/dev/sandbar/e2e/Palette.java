package dev.sandbar.e2e;

import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Style;
import java.awt.Color;

/** The colours of a dark terminal. */
final class Palette {
    static final Color BACKGROUND = new Color(0x15181e);
    static final Color FOREGROUND = new Color(0xd3d7de);

    private static final int[] SYSTEM = {
        0x23272f, 0xe06c75, 0x98c379, 0xe5c07b, 0x61afef, 0xc678dd, 0x56b6c2, 0xabb2bf,
        0x5c6370, 0xf07f88, 0xacd692, 0xf2d08d, 0x7ac0fa, 0xd591ea, 0x6fcad5, 0xffffff
    };
    private static final int CUBE = 16;
    private static final int GREYS = 232;

    private Palette() {}

    /** The colour that a cell's characters have. */
    static Color foreground(Style style) {
        Color shown = style.inverse() ? of(style.background(), BACKGROUND) : of(style.foreground(), FOREGROUND);
        if (style.hidden()) {
            return background(style);
        }
        return style.dim() ? mixed(shown, background(style)) : shown;
    }

    static Color background(Style style) {
        return style.inverse() ? of(style.foreground(), FOREGROUND) : of(style.background(), BACKGROUND);
    }

    private static Color of(int colour, Color fallback) {
        if (Colour.isRgb(colour)) {
            return new Color(Colour.red(colour), Colour.green(colour), Colour.blue(colour));
        }
        return Colour.isIndexed(colour) ? indexed(colour) : fallback;
    }

    /** xterm's 256 colours: the system's, a cube of six levels each, and greys. */
    private static Color indexed(int place) {
        if (place < CUBE) {
            return new Color(SYSTEM[place]);
        }
        if (place >= GREYS) {
            int grey = 8 + 10 * (place - GREYS);
            return new Color(grey, grey, grey);
        }
        int cell = place - CUBE;
        return new Color(level(cell / 36), level(cell / 6 % 6), level(cell % 6));
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }

    private static Color mixed(Color one, Color other) {
        return new Color(
                (one.getRed() * 3 + other.getRed() * 2) / 5,
                (one.getGreen() * 3 + other.getGreen() * 2) / 5,
                (one.getBlue() * 3 + other.getBlue() * 2) / 5);
    }
}
