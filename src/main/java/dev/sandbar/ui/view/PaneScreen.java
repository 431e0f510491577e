package dev.sandbar.ui.view;

import dev.sandbar.ui.Rect;
import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.copy.Search;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Cursor;
import dev.sandbar.vt.CursorShape;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.LineSize;
import dev.sandbar.vt.Row;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pane shows of its program: the live screen, a part of its history, or the text of copy mode.
 *
 * @param rows from the uppermost in sight
 * @param top the number of that row
 * @param dye what the program did to the colours of all of it
 */
record PaneScreen(List<Row> rows, long top, Dye dye, Optional<Cursor> cursor, @Nullable CopyMode copying) {
    /** Empty where there is nothing to show yet. */
    static Optional<PaneScreen> of(Pane pane, Optional<ScreenSnapshot> screen) {
        Dye dye = screen.map(Dye::of).orElse(Dye.NONE);
        return pane.copying()
                .map(mode -> copying(mode, dye))
                .or(() -> screen.map(shown -> live(shown, dye, pane.alive())));
    }

    private static PaneScreen live(ScreenSnapshot screen, Dye dye, boolean alive) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < screen.size().rows(); row++) {
            rows.add(screen.row(row));
        }
        Optional<Cursor> cursor = Optional.of(screen.cursor()).filter(shown -> shown.visible() && alive);
        return new PaneScreen(rows, screen.rowsScrolledOff() - screen.scrolledBack(), dye, cursor, null);
    }

    private static PaneScreen copying(CopyMode mode, Dye dye) {
        List<Row> rows = new ArrayList<>();
        long top = mode.view().top();
        long end = Math.min(mode.text().endRow(), mode.view().bottom() + 1);
        for (long row = top; row < end; row++) {
            rows.add(mode.text().row(row));
        }
        GridPoint at =
                new GridPoint((int) (mode.cursor().row() - top), mode.cursor().column());
        Cursor cursor = new Cursor(at, true, CursorShape.BLOCK, false);
        return new PaneScreen(rows, top, dye, Optional.of(cursor), mode);
    }

    void draw(Pen inside, Rect content) {
        for (int row = 0; row < Math.min(content.rows(), rows.size()); row++) {
            if (isDoubled(row)) {
                doubled(inside, content, row);
            } else {
                inside.area().blit(content.row() + row, rows.get(row));
            }
        }
        dye.apply(inside.area(), inside.ansi());
    }

    private boolean isDoubled(int row) {
        return row >= 0 && row < rows.size() && rows.get(row).lineSize() != LineSize.NORMAL;
    }

    /** Letters of double width stand apart, and those of double height in the upper of their two rows. */
    private void doubled(Pen inside, Rect content, int number) {
        Row row = rows.get(number);
        boolean lowerHalf = row.lineSize() == LineSize.DOUBLE_HEIGHT_BOTTOM
                && number > 0
                && rows.get(number - 1).lineSize() == LineSize.DOUBLE_HEIGHT_TOP
                && rows.get(number - 1).text().equals(row.text());
        for (int column = 0; column < Math.min(row.columns(), (content.columns() + 1) / 2); column++) {
            String shown = lowerHalf ? "" : row.grapheme(column);
            int at = content.column() + 2 * column;
            int end = inside.area().put(content.row() + number, at, shown, row.style(column));
            inside.area().put(content.row() + number, end, "  ".substring(Math.min(2, end - at)), row.style(column));
        }
    }

    /** Where on the screen a cell of a row is shown. */
    private int column(int row, int column) {
        return isDoubled(row) ? 2 * column : column;
    }

    /** Where the cursor is shown, in rows and columns of the pane. */
    Optional<Cursor> shownCursor() {
        return cursor.map(at -> {
            GridPoint point =
                    new GridPoint(at.at().row(), column(at.at().row(), at.at().column()));
            return new Cursor(point, at.visible(), at.shape(), at.blinking());
        });
    }

    /** What a search found, and what is marked over it. */
    void highlightMatches(Pen inside, Rect content) {
        CopyMode mode = copying;
        if (mode == null) {
            return;
        }
        for (TextRange match : matches(mode)) {
            highlight(inside, content, match, Role.SEARCH);
        }
        mode.marked().ifPresent(range -> highlight(inside, content, range, Role.SELECTION));
    }

    private static List<TextRange> matches(CopyMode mode) {
        return mode.finding().search().map(Search::result).stream()
                .flatMap(result -> result.matches().stream())
                .filter(match -> match.to().row() >= mode.view().top()
                        && match.from().row() <= mode.view().bottom())
                .toList();
    }

    void highlight(Pen inside, Rect content, TextRange range, Role role) {
        long first = Math.max(range.from().row(), top);
        long last = Math.min(range.to().row(), top + content.rows() - 1);
        for (long number = first; number <= last; number++) {
            int row = (int) (number - top);
            Rect line = content.belowTop(row).top(1);
            int end = column(row, range.endColumn(number, content.columns()));
            inside.in(line.left(end).besideLeft(column(row, range.firstColumn(number))))
                    .highlight(role);
        }
    }
}
