package dev.sandbar.ui.view;

import dev.sandbar.ui.Rect;
import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.copy.Search;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Cursor;
import dev.sandbar.vt.CursorShape;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Row;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Style;
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
 */
record PaneScreen(List<Row> rows, long top, boolean reverse, Optional<Cursor> cursor, @Nullable CopyMode copying) {
    /** Empty where there is nothing to show yet. */
    static Optional<PaneScreen> of(Pane pane, Optional<ScreenSnapshot> screen) {
        boolean reverse = screen.map(ScreenSnapshot::reverseVideo).orElse(false);
        return pane.copying()
                .map(mode -> copying(mode, reverse))
                .or(() -> screen.map(shown -> live(shown, reverse, pane.alive())));
    }

    private static PaneScreen live(ScreenSnapshot screen, boolean reverse, boolean alive) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < screen.size().rows(); row++) {
            rows.add(screen.row(row));
        }
        Optional<Cursor> cursor = Optional.of(screen.cursor()).filter(shown -> shown.visible() && alive);
        return new PaneScreen(rows, screen.rowsScrolledOff() - screen.scrolledBack(), reverse, cursor, null);
    }

    private static PaneScreen copying(CopyMode mode, boolean reverse) {
        List<Row> rows = new ArrayList<>();
        long top = mode.view().top();
        long end = Math.min(mode.text().endRow(), mode.view().bottom() + 1);
        for (long row = top; row < end; row++) {
            rows.add(mode.text().row(row));
        }
        GridPoint at =
                new GridPoint((int) (mode.cursor().row() - top), mode.cursor().column());
        Cursor cursor = new Cursor(at, true, CursorShape.BLOCK, false);
        return new PaneScreen(rows, top, reverse, Optional.of(cursor), mode);
    }

    void draw(Pen inside, Rect content) {
        for (int row = 0; row < Math.min(content.rows(), rows.size()); row++) {
            inside.area().blit(content.row() + row, rows.get(row));
        }
        if (reverse) {
            inside.area().restyle(PaneScreen::inverted);
        }
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
            Rect line = content.belowTop((int) (number - top)).top(1);
            int end = range.endColumn(number, content.columns());
            inside.in(line.left(end).besideLeft(range.firstColumn(number))).highlight(role);
        }
    }

    private static Style inverted(Style style) {
        return style.inverse() ? style.without(Style.INVERSE) : style.with(Style.INVERSE);
    }
}
