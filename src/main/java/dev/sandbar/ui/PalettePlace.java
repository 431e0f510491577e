package dev.sandbar.ui;

import dev.sandbar.vt.Size;

/**
 * Where the parts of the palette stand.
 *
 * @param input the row of what is typed
 * @param rows the choices
 * @param top the index of the choice in the uppermost row
 */
public record PalettePlace(Rect box, Rect input, Rect rows, int top) {
    private static final int MOST_COLUMNS = 78;
    private static final int MOST_ROWS = 20;
    private static final int MARGIN = 2;

    /** What is not a choice: the border and the row of what is typed. */
    private static final int AROUND = 3;

    /** The place on a screen for a palette with so many choices, of which {@code cursor} stays in sight. */
    public static PalettePlace of(Size screen, int choices, int cursor) {
        int columns = Math.min(screen.columns(), Math.max(screen.columns() - 2 * MARGIN, 1));
        columns = Math.min(columns, MOST_COLUMNS);
        int most = Math.max(1, Math.min(MOST_ROWS, screen.rows() - AROUND - 1));
        int shown = Math.min(most, Math.max(1, choices));
        int row = Math.max(0, (screen.rows() - shown - AROUND) / 3);
        Rect box = new Rect(row, (screen.columns() - columns) / 2, shown + AROUND, columns);
        Rect inside = box.inside();
        int top = Math.max(0, Math.min(cursor - shown / 2, choices - shown));
        return new PalettePlace(box, inside.top(1), inside.belowTop(1), top);
    }
}
