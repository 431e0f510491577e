package dev.sandbar.ui.view;

import dev.sandbar.ui.Rect;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.GridPoint;

/** The open command line: its last row stands where the closed one does, what it offers grows upwards. */
final class CommandRegion {
    private CommandRegion() {}

    static void draw(Pen pen, Rect last, LineScreen line) {
        int rows = Math.min(line.rows().size(), last.row() + 1);
        Rect space = new Rect(last.row() - rows + 1, last.column(), rows, last.columns());
        Pen region = pen.in(space);
        region.fill(Role.INPUT);
        for (int row = 0; row < rows; row++) {
            region.area().blit(space.row() + row, line.rows().get(row));
        }
        GridPoint at = line.cursor().at();
        if (at.row() < rows && at.column() < space.columns()) {
            pen.frame()
                    .showCursor(
                            new GridPoint(space.row() + at.row(), space.column() + at.column()),
                            line.cursor().shape());
        }
    }
}
