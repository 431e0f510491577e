package dev.sandbar.ui.view;

import dev.sandbar.ui.Rect;
import dev.sandbar.ui.TextInput;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.CursorShape;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Widths;

/** One row in which something is typed, with the cursor in it. */
final class SearchLine {
    private SearchLine() {}

    static void draw(Pen pen, Rect row, String prompt, TextInput input) {
        Pen line = pen.in(row);
        if (line.rect().isEmpty()) {
            return;
        }
        line.fill(Role.INPUT);
        int start = line.put(row.row(), row.column() + 1, prompt, Role.KEY_HINT);
        int room = row.right() - start - 1;
        // What does not fit goes out of sight at its beginning, so that the cursor never does.
        String before = input.text().substring(0, input.cursor());
        while (Widths.ofText(before) > room && !before.isEmpty()) {
            before = before.substring(Widths.clusterEnd(before, 0));
        }
        int cursor = line.put(row.row(), start, before, Role.INPUT);
        line.put(row.row(), cursor, input.text().substring(input.cursor()), Role.INPUT);
        GridPoint at = new GridPoint(row.row(), Math.min(cursor, line.rect().right() - 1));
        pen.frame().showCursor(at, CursorShape.BAR);
    }
}
