package dev.sandbar.ui;

import dev.sandbar.vt.Size;

/**
 * Where the parts of the help stand.
 *
 * @param input the row of what is searched for
 */
public record HelpPlace(Rect box, Rect input, Rect rows) {
    private static final int MOST_COLUMNS = 100;

    /** The place on a screen, of which the last row stays free. */
    public static HelpPlace of(Size screen) {
        int columns = Math.min(screen.columns(), MOST_COLUMNS);
        Rect box = new Rect(0, (screen.columns() - columns) / 2, screen.rows() - 1, columns);
        Rect inside = box.inside();
        return new HelpPlace(box, inside.top(1), inside.belowTop(1));
    }
}
