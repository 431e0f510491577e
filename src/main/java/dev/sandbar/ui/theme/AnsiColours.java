package dev.sandbar.ui.theme;

import dev.sandbar.vt.Colour;
import java.util.Map;

/**
 * What the first sixteen colours of programs in panes look like.
 *
 * @param given what a theme says of some of them; the terminal's own are the others
 */
public record AnsiColours(Map<Integer, Integer> given) {
    /** All are the terminal's own. */
    public static final AnsiColours NONE = new AnsiColours(Map.of());

    /** The number of such colours. */
    static final int COUNT = 16;

    public AnsiColours {
        given = Map.copyOf(given);
    }

    /** Whether all are the terminal's own. */
    public boolean isNone() {
        return given.isEmpty();
    }

    /** The colour to show for one that a cell has. */
    public int shown(int colour) {
        return colour == Colour.DEFAULT || Colour.isRgb(colour) || colour >= COUNT
                ? colour
                : given.getOrDefault(colour, colour);
    }
}
