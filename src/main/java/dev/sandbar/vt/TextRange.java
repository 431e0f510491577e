package dev.sandbar.vt;

import java.util.Objects;

/**
 * Cells from one to another, both inclusive; in any order when made, the first one first when read.
 *
 * @param rectangular the rectangle between them, rather than the text from the one to the other
 */
public record TextRange(TextPoint from, TextPoint to, boolean rectangular) {
    public TextRange {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        if (from.compareTo(to) > 0) {
            TextPoint first = to;
            to = from;
            from = first;
        }
    }

    /** The text from one cell to another. */
    public static TextRange linear(TextPoint from, TextPoint to) {
        return new TextRange(from, to, false);
    }

    /** Whether a cell is inside. */
    public boolean contains(TextPoint point) {
        if (rectangular) {
            return point.row() >= from.row()
                    && point.row() <= to.row()
                    && point.column() >= firstColumn(point.row())
                    && point.column() < endColumn(point.row(), Integer.MAX_VALUE);
        }
        return point.compareTo(from) >= 0 && point.compareTo(to) <= 0;
    }

    /** The first column of it in a row between its ends. */
    public int firstColumn(long row) {
        if (rectangular) {
            return Math.min(from.column(), to.column());
        }
        return row == from.row() ? from.column() : 0;
    }

    /** The column after the last one of it in a row between its ends, on a screen that is so wide. */
    public int endColumn(long row, int columns) {
        if (rectangular) {
            return Math.min(columns, Math.max(from.column(), to.column()) + 1);
        }
        return row == to.row() ? Math.min(columns, to.column() + 1) : columns;
    }
}
