package dev.sandbar.vt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives a screen another size. The primary screen and the history are wrapped anew, the cursor staying at its character; the
 * alternate screen, which its program draws again, is cut or filled up.
 */
final class Reflow {
    private final Screen screen;
    private final Size target;
    private final Packer packer = new Packer();

    Reflow(Screen screen, Size target) {
        this.screen = screen;
        this.target = target;
    }

    void run() {
        boolean alternateShown = screen.showsAlternate();
        Caret caret = screen.caret;
        SavedCursor saved = screen.savedPrimary();
        int historyRows = screen.history.count();
        Anchor cursor = alternateShown
                ? anchor(saved.row(), saved.column(), saved.wrapPending())
                : anchor(caret.row, caret.column, caret.wrapPending);
        Anchor mark = anchor(saved.row(), saved.column(), saved.wrapPending());
        Anchor top = new Anchor(historyRows, 0);
        List<Anchor> anchors = new ArrayList<>(List.of(cursor, mark, top));
        SelectionAnchors selection = new SelectionAnchors(screen);
        anchors.addAll(selection.anchors());
        Grid primary = rewrapped(anchors, cursor, top);
        selection.select(screen, target.columns());
        int shift = alternateShown ? Math.max(0, caret.row - target.rows() + 1) : 0;
        Grid alternate = cut(screen.alternate(), shift);
        screen.replace(target, primary, alternate);
        screen.setSavedPrimary(saved.at(clampRow(mark.row - top.row), clampColumn(mark.column), pending(mark)));
        if (alternateShown) {
            screen.moveTo(caret.row - shift, caret.column);
        } else {
            screen.moveTo(cursor.row - top.row, cursor.column);
            caret.wrapPending = pending(cursor);
        }
    }

    private Anchor anchor(int row, int column, boolean wrapPending) {
        int inside = Math.min(row, screen.rows() - 1);
        return new Anchor(screen.history.count() + inside, column + (wrapPending ? 1 : 0));
    }

    private boolean pending(Anchor anchor) {
        return anchor.column == target.columns();
    }

    private int clampRow(int row) {
        return Math.max(0, Math.min(row, target.rows() - 1));
    }

    private int clampColumn(int column) {
        return Math.min(column, target.columns() - 1);
    }

    /** Rows of history and screen as one; then the screen is cut from their end. */
    private Grid rewrapped(List<Anchor> anchors, Anchor cursor, Anchor top) {
        int end = lastRow(cursor.row - screen.history.count()) + 1;
        boolean roomLeft = end < screen.rows();
        List<HistoryLine> rows = screen.history.all();
        for (int row = 0; row < end; row++) {
            Line line = screen.primary().line(row);
            rows.add(packer.pack(line.cells(), line.marks()));
        }
        if (target.columns() != screen.columns()) {
            anchors.sort(Comparator.comparingInt(anchor -> anchor.row));
            rows = new Rewrap(target.columns(), anchors).run(rows, screen.columns());
        }
        top.row = topRow(rows.size(), cursor.row, roomLeft ? top.row : 0);
        screen.history.replaceAll(rows.subList(0, top.row));
        return filled(rows.subList(top.row, Math.min(rows.size(), top.row + target.rows())));
    }

    /** The last row with anything in it, or the cursor's. */
    private int lastRow(int cursorRow) {
        int row = screen.rows() - 1;
        while (row > cursorRow && screen.primary().line(row).blank()) {
            row--;
        }
        return row;
    }

    /** The screen ends with the last row, unless there was room left below; but it must show the cursor, and waste nothing. */
    private int topRow(int rows, int cursorRow, int atLeast) {
        int top = Math.max(atLeast, rows - target.rows());
        return Math.max(Math.min(top, cursorRow), cursorRow - target.rows() + 1);
    }

    private Grid filled(List<HistoryLine> rows) {
        Line[] lines = new Line[target.rows()];
        for (int row = 0; row < lines.length; row++) {
            lines[row] = new Line(target.columns());
            if (row < rows.size()) {
                lines[row].load(rows.get(row));
            }
        }
        return new Grid(lines);
    }

    private Grid cut(Grid old, int from) {
        Line[] lines = new Line[target.rows()];
        for (int row = 0; row < lines.length; row++) {
            boolean kept = from + row < old.rows();
            lines[row] = kept ? old.line(from + row) : new Line(target.columns());
            lines[row].setColumns(target.columns());
        }
        return new Grid(lines);
    }
}
