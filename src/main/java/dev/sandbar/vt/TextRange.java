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
                    && point.column() >= firstColumn()
                    && point.column() <= lastColumn();
        }
        return point.compareTo(from) >= 0 && point.compareTo(to) <= 0;
    }

    int firstColumn() {
        return Math.min(from.column(), to.column());
    }

    int lastColumn() {
        return Math.max(from.column(), to.column());
    }
}
