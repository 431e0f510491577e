package dev.sandbar.prompt;

import dev.sandbar.vt.Cursor;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Row;
import dev.sandbar.vt.ScreenSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the command line shows.
 *
 * @param rows the rows that it needs now, at least one and never more than its room has: the line itself and what is
 *     offered below it
 * @param cursor where the next key goes, among these rows
 */
public record LineView(List<Row> rows, Cursor cursor) {
    public LineView {
        rows = List.copyOf(rows);
        Objects.requireNonNull(cursor);
    }

    /** The used rows of {@code screen}; of more than {@code most} those around the cursor. */
    static LineView of(ScreenSnapshot screen, int most) {
        GridPoint at = screen.cursor().at();
        int used = used(screen, at.row());
        int first = used <= most ? 0 : Math.min(at.row(), used - most);
        List<Row> rows = new ArrayList<>();
        for (int row = first; row < Math.min(used, first + most); row++) {
            rows.add(screen.row(row));
        }
        Cursor cursor = screen.cursor();
        GridPoint within = new GridPoint(at.row() - first, at.column());
        return new LineView(rows, new Cursor(within, cursor.visible(), cursor.shape(), cursor.blinking()));
    }

    private static int used(ScreenSnapshot screen, int cursorRow) {
        int row = screen.size().rows() - 1;
        while (row > cursorRow && screen.row(row).text().isEmpty()) {
            row--;
        }
        return row + 1;
    }
}
