package dev.sandbar.ui;

import java.util.Optional;

/**
 * Where the parts of the list stand.
 *
 * @param bordered whether there is room for a border
 * @param heading the names of the columns
 * @param rows the rows themselves
 * @param footer how much is shown and marked
 */
public record ListPlace(Rect box, boolean bordered, Optional<Rect> heading, Rect rows, Optional<Rect> footer) {
    private static final int ROWS_FOR_BORDER = 6;
    private static final int ROWS_FOR_HEADING = 7;
    private static final int ROWS_FOR_FOOTER = 9;

    /** The parts of a list that has {@code box}. */
    public static ListPlace of(Rect box) {
        boolean bordered = box.rows() >= ROWS_FOR_BORDER;
        Rect inside = bordered ? box.inside() : box;
        boolean heading = inside.rows() >= ROWS_FOR_HEADING;
        boolean footer = inside.rows() >= ROWS_FOR_FOOTER;
        Rect below = inside.belowTop(heading ? 1 : 0);
        Rect rows = below.top(below.rows() - (footer ? 1 : 0));
        return new ListPlace(
                box,
                bordered,
                heading ? Optional.of(inside.top(1)) : Optional.empty(),
                rows,
                footer ? Optional.of(below.belowTop(rows.rows())) : Optional.empty());
    }
}
