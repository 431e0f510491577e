package dev.sandbar.ui.view;

import dev.sandbar.ui.Rect;
import dev.sandbar.ui.theme.Role;

/**
 * A border with words in it.
 *
 * @param title at the upper left
 * @param aside at the upper right; left out first where there is no room
 * @param foot at the lower right, cut where there is no room for all of it
 */
record Box(Rect rect, Line title, Line aside, Line foot, Role border) {
    private static final int LEAST_LINE = 2;

    Box(Rect rect, Line title, Role border) {
        this(rect, title, Line.empty(), Line.empty(), border);
    }

    /** The columns for the words at the upper right beside a title. */
    static int room(Rect rect, Line title) {
        return rect.columns() - 2 * LEAST_LINE - title.columns() - 5;
    }

    void draw(Pen pen) {
        if (rect.rows() < 2 || rect.columns() < 2) {
            return;
        }
        int bottom = rect.bottom() - 1;
        int right = rect.right() - 1;
        horizontal(pen, rect.row(), "┌", "┐");
        horizontal(pen, bottom, "└", "┘");
        for (int row = rect.row() + 1; row < bottom; row++) {
            pen.put(row, rect.column(), "│", border);
            pen.put(row, right, "│", border);
        }
        words(pen, rect.row(), title, aside);
        words(pen, bottom, Line.empty(), foot.cut(rect.columns() - 2 * LEAST_LINE - 3));
    }

    private void horizontal(Pen pen, int row, String left, String right) {
        pen.put(row, rect.column(), left + "─".repeat(rect.columns() - 2) + right, border);
    }

    private void words(Pen pen, int row, Line left, Line right) {
        int room = rect.columns() - 2 * LEAST_LINE;
        Line first = spaced(left).cut(room);
        pen.put(row, rect.column() + LEAST_LINE, first);
        Line last = spaced(right);
        if (!last.isEmpty() && first.columns() + last.columns() < room) {
            pen.put(row, rect.right() - 1 - last.columns(), last);
        }
    }

    private Line spaced(Line line) {
        return line.isEmpty() ? line : Line.of(" ", border).and(line).and(" ", border);
    }
}
