package dev.sandbar.ui.view;

import dev.sandbar.ui.frame.Area;
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

    void apply(Area area) {
        if (palette != null || reverse) {
            area.restyle(this::dyed);
        }
    }

    private Style dyed(Style style) {
        Style shown = style;
        Palette changed = palette;
        if (changed != null) {
            shown = style.withForeground(changed.foreground(style.foreground()))
                    .withBackground(changed.background(style.background()));
        }
        if (!reverse) {
            return shown;
        }
        return shown.inverse() ? shown.without(Style.INVERSE) : shown.with(Style.INVERSE);
    }
}
