package dev.sandbar.ui.copy;

import dev.sandbar.vt.Row;
import dev.sandbar.vt.TextPoint;
import dev.sandbar.vt.Transcript;
import org.jspecify.annotations.Nullable;

/** Goes over the cells of a text one by one, as it is read: past second halves, blank ends of rows, from row to row. */
final class Cells {
    /** What a cell holds, for telling words apart. */
    enum Kind {
        BLANK,
        WORD,
        OTHER
    }

    private final Transcript text;
    private final boolean onlySpacesPart;
    private @Nullable Row row;
    private long number = Long.MIN_VALUE;

    /** @param onlySpacesPart whether everything between spaces is one word */
    Cells(Transcript text, boolean onlySpacesPart) {
        this.text = text;
        this.onlySpacesPart = onlySpacesPart;
    }

    Row row(long wanted) {
        Row present = row;
        if (present == null || number != wanted) {
            present = text.row(wanted);
            row = present;
            number = wanted;
        }
        return present;
    }

    /** The column after the last character of a row; 0 for an empty one. */
    int end(long wanted) {
        Row cells = row(wanted);
        int end = cells.columns();
        while (end > 0 && isBlank(cells, end - 1)) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(Row cells, int column) {
        int codePoint = cells.codePoint(column);
        return cells.width(column) > 0 && (codePoint == 0 || codePoint == ' ');
    }

    /** The column of the character that a cell is part of. */
    int head(TextPoint point) {
        Row cells = row(point.row());
        int column = Math.max(0, Math.min(point.column(), cells.columns() - 1));
        return column > 0 && cells.width(column) == 0 ? column - 1 : column;
    }

    Kind kind(TextPoint point) {
        Row cells = row(point.row());
        int codePoint = cells.codePoint(point.column());
        if (codePoint == 0 || Character.isWhitespace(codePoint)) {
            return Kind.BLANK;
        }
        return onlySpacesPart || Character.isLetterOrDigit(codePoint) || codePoint == '_' ? Kind.WORD : Kind.OTHER;
    }

    /** The cell after this one; null after the last. */
    @Nullable
    TextPoint after(TextPoint point) {
        int next = point.column() + Math.max(1, row(point.row()).width(point.column()));
        if (next < end(point.row())) {
            return new TextPoint(point.row(), next);
        }
        return point.row() + 1 < text.endRow() ? new TextPoint(point.row() + 1, 0) : null;
    }

    /** The cell before this one; null before the first. */
    @Nullable
    TextPoint before(TextPoint point) {
        if (point.column() > 0) {
            return new TextPoint(point.row(), head(new TextPoint(point.row(), point.column() - 1)));
        }
        long above = point.row() - 1;
        return above < text.firstRow() ? null : new TextPoint(above, head(new TextPoint(above, end(above) - 1)));
    }

    /** Whether two neighbours are part of one word. */
    boolean joined(TextPoint first, TextPoint second) {
        boolean sameLine = first.row() == second.row() || row(first.row()).wraps();
        return sameLine && kind(first) == kind(second);
    }
}
