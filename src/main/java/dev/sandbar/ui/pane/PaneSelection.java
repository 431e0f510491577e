package dev.sandbar.ui.pane;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Row;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import java.util.Objects;

/**
 * Text that is marked on the screen of a pane, from one cell to another, both included, as it is read.
 *
 * @param from where marking began
 * @param to where it is now; may stand before {@code from}
 */
public record PaneSelection(PaneId pane, GridPoint from, GridPoint to) {
    public PaneSelection {
        Objects.requireNonNull(pane);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }

    /** All that a pane of that size shows. */
    public static PaneSelection all(PaneId pane, Size size) {
        return new PaneSelection(pane, new GridPoint(0, 0), new GridPoint(size.rows() - 1, size.columns() - 1));
    }

    public PaneSelection movedTo(GridPoint other) {
        return new PaneSelection(pane, from, other);
    }

    /** Whether it is more than the cell that it began with. */
    public boolean isText() {
        return !from.equals(to);
    }

    public int firstRow() {
        return first().row();
    }

    public int lastRow() {
        return last().row();
    }

    /** The first marked column of a row that is in it. */
    public int firstColumn(int row) {
        return row == firstRow() ? first().column() : 0;
    }

    /** The column after the last marked one of a row that is in it. */
    public int endColumn(int row, int columns) {
        return row == lastRow() ? Math.min(columns, last().column() + 1) : columns;
    }

    /** The marked text: a line for each row, but none between rows of which one goes on in the next. */
    public String text(ScreenSnapshot screen) {
        StringBuilder text = new StringBuilder();
        int last = Math.min(lastRow(), screen.size().rows() - 1);
        for (int index = firstRow(); index <= last; index++) {
            Row row = screen.row(index);
            int end = endColumn(index, row.columns());
            String marked = row.text(Math.min(firstColumn(index), end), end);
            boolean goesOn = row.wraps() && index < last;
            text.append(goesOn ? marked : marked.stripTrailing()).append(goesOn || index == last ? "" : "\n");
        }
        return text.toString();
    }

    private GridPoint first() {
        return forward() ? from : to;
    }

    private GridPoint last() {
        return forward() ? to : from;
    }

    private boolean forward() {
        return from.row() < to.row() || (from.row() == to.row() && from.column() <= to.column());
    }
}
