package dev.sandbar.ui;

import dev.sandbar.vt.Size;

/**
 * Where the parts of the list of runs stand.
 *
 * @param heading the names of the columns
 * @param top the index of the run in the uppermost row
 */
public record RunsPlace(Rect box, Rect heading, Rect rows, int top) {
    /** The place on a screen, of which the last row stays free; {@code cursor} is in sight. */
    public static RunsPlace of(Size screen, int runs, int cursor) {
        Rect box = new Rect(0, 0, Math.max(1, screen.rows() - 1), screen.columns());
        Rect inside = box.inside();
        Rect rows = inside.belowTop(1);
        int top = Math.max(0, Math.min(cursor - rows.rows() / 2, runs - rows.rows()));
        return new RunsPlace(box, inside.top(1), rows, top);
    }
}
