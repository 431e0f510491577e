package dev.sandbar.vt;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The colours that a program set by OSC 4, 10, 11 and 12, and what they are where it set none. */
final class Colours {
    private final int[] set = new int[Palette.PLACES];
    private @Nullable Palette snapshot;

    Colours() {
        reset();
    }

    /** A 24-bit colour for one of the {@link Palette}'s places. */
    void set(int place, int rgb) {
        set[place] = rgb;
        snapshot = null;
    }

    void reset(int place) {
        set(place, Colour.DEFAULT);
    }

    /** OSC 104 without numbers. */
    void resetIndexed() {
        Arrays.fill(set, 0, Palette.FOREGROUND, Colour.DEFAULT);
        snapshot = null;
    }

    void reset() {
        Arrays.fill(set, Colour.DEFAULT);
        snapshot = Palette.UNCHANGED;
    }

    /** The 24-bit colour in force. */
    int get(int place) {
        return set[place] == Colour.DEFAULT ? standard(place) : set[place];
    }

    Palette snapshot() {
        Palette palette = snapshot;
        if (palette == null) {
            palette = new Palette(set.clone());
            snapshot = palette;
        }
        return palette;
    }

    /** xterm's colours; the real ones are the user's theme, which is nobody's business in a sandbox. */
    private static int standard(int place) {
        if (place >= Palette.FOREGROUND) {
            return place == Palette.BACKGROUND ? Colour.rgb(0, 0, 0) : Colour.rgb(0xe5, 0xe5, 0xe5);
        }
        if (place < 16) {
            return ANSI[place];
        }
        if (place < 232) {
            int cube = place - 16;
            return Colour.rgb(step(cube / 36), step(cube / 6 % 6), step(cube % 6));
        }
        int grey = 8 + 10 * (place - 232);
        return Colour.rgb(grey, grey, grey);
    }

    private static int step(int level) {
        return level == 0 ? 0 : 55 + 40 * level;
    }

    private static final int[] ANSI = {
        Colour.rgb(0, 0, 0), Colour.rgb(205, 0, 0), Colour.rgb(0, 205, 0), Colour.rgb(205, 205, 0),
        Colour.rgb(0, 0, 238), Colour.rgb(205, 0, 205), Colour.rgb(0, 205, 205), Colour.rgb(229, 229, 229),
        Colour.rgb(127, 127, 127), Colour.rgb(255, 0, 0), Colour.rgb(0, 255, 0), Colour.rgb(255, 255, 0),
        Colour.rgb(92, 92, 255), Colour.rgb(255, 0, 255), Colour.rgb(0, 255, 255), Colour.rgb(255, 255, 255)
    };
}
