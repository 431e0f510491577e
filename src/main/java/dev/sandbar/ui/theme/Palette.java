package dev.sandbar.ui.theme;

import dev.sandbar.vt.Colour;

/** The 256 places of xterm's palette as colours, and the way back to the nearest place. */
final class Palette {
    private static final int CUBE = 16;
    private static final int GREYS = 232;
    private static final int PLACES = 256;

    /** The steps of the 6x6x6 cube. */
    private static final int[] STEPS = {0, 95, 135, 175, 215, 255};

    /** xterm's default for the first sixteen places. */
    private static final int[] ANSI = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };

    private Palette() {}

    /** A place of the palette as red, green and blue in 24 bits. */
    static int rgb(int place) {
        if (place < CUBE) {
            return ANSI[place];
        }
        if (place >= GREYS) {
            return (8 + 10 * (place - GREYS)) * 0x010101;
        }
        int cube = place - CUBE;
        return (STEPS[cube / 36] << 16) | (STEPS[cube / 6 % 6] << 8) | STEPS[cube % 6];
    }

    /** The first sixteen are left out: what they look like is the user's choice. */
    static int nearest256(int colour) {
        return nearest(colour, CUBE, PLACES);
    }

    static int nearest16(int colour) {
        return nearest(colour, 0, CUBE);
    }

    private static int nearest(int colour, int from, int to) {
        int rgb = Colour.isRgb(colour) ? colour & 0xffffff : rgb(colour);
        int best = from;
        int least = Integer.MAX_VALUE;
        for (int place = from; place < to; place++) {
            int distance = distance(rgb, rgb(place));
            if (distance < least) {
                least = distance;
                best = place;
            }
        }
        return best;
    }

    /** "Redmean", a cheap measure close to what the eye sees: https://www.compuphase.com/cmetric.htm */
    private static int distance(int one, int other) {
        int red = ((one >> 16) & 0xff) - ((other >> 16) & 0xff);
        int green = ((one >> 8) & 0xff) - ((other >> 8) & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        int mean = (((one >> 16) & 0xff) + ((other >> 16) & 0xff)) / 2;
        return (((512 + mean) * red * red) >> 8) + 4 * green * green + (((767 - mean) * blue * blue) >> 8);
    }
}
