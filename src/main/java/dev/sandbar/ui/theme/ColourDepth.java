package dev.sandbar.ui.theme;

import dev.sandbar.vt.Colour;
import java.util.Map;

/** How many colours a terminal shows. */
public enum ColourDepth {
    MONO,
    SIXTEEN,
    INDEXED,
    TRUE_COLOUR;

    /** The terminal's own, by what it says about itself in the environment. */
    public static ColourDepth of(Map<String, String> environment) {
        // https://no-color.org: present and not empty.
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return MONO;
        }
        String colours = environment.getOrDefault("COLORTERM", "");
        String terminal = environment.getOrDefault("TERM", "");
        if (colours.equals("truecolor") || colours.equals("24bit") || terminal.endsWith("-direct")) {
            return TRUE_COLOUR;
        }
        if (terminal.contains("256color")) {
            return INDEXED;
        }
        boolean mono = terminal.startsWith("vt1") || terminal.startsWith("vt2") || terminal.equals("dumb");
        return mono || terminal.endsWith("-m") || terminal.endsWith("-mono") ? MONO : SIXTEEN;
    }

    /** The nearest colour that such a terminal shows. */
    public int nearest(int colour) {
        return switch (this) {
            case TRUE_COLOUR -> colour;
            case INDEXED -> Colour.isRgb(colour) ? Palette.nearest256(colour) : colour;
            case SIXTEEN -> colour < 16 ? colour : Palette.nearest16(colour);
            case MONO -> Colour.DEFAULT;
        };
    }
}
