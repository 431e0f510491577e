package dev.sandbar.ui.view;

import dev.sandbar.ui.frame.Area;
import dev.sandbar.ui.theme.AnsiColours;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Palette;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Style;
import org.jspecify.annotations.Nullable;

/**
 * What a program did to the colours of its whole screen.
 *
 * @param palette those that it changed (OSC 4, 10, 11); null: none
 * @param reverse whether it swapped foreground and background (DECSCNM)
 */
record Dye(@Nullable Palette palette, boolean reverse) {
    static final Dye NONE = new Dye(null, false);

    static Dye of(ScreenSnapshot screen) {
        Palette palette = screen.palette();
        return new Dye(palette.isUnchanged() ? null : palette, screen.reverseVideo());
    }

    /** @param ansi what the colours that the program did not change look like */
    void apply(Area area, AnsiColours ansi) {
        if (palette != null || reverse || !ansi.isNone()) {
            area.restyle(style -> dyed(style, ansi));
        }
    }

    private Style dyed(Style style, AnsiColours ansi) {
        Palette colours = palette == null ? Palette.UNCHANGED : palette;
        int front = ansi.shown(colours.foreground(style.foreground()));
        int back = ansi.shown(colours.background(style.background()));
        return reverse
                ? swapped(
                        style,
                        style.foreground() == Colour.DEFAULT ? colours.background(Colour.DEFAULT) : front,
                        style.background() == Colour.DEFAULT ? colours.foreground(Colour.DEFAULT) : back)
                : style.withForeground(front).withBackground(back);
    }

    /** As xterm: of colours only the default ones change places, which nothing but inverse text can name. */
    private static Style swapped(Style style, int front, int back) {
        Style turned = style.inverse() ? style.without(Style.INVERSE) : style.with(Style.INVERSE);
        return turned.withForeground(back).withBackground(front);
    }
}
