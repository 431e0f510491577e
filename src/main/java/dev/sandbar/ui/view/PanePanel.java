package dev.sandbar.ui.view;

import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.PanePlace;
import dev.sandbar.ui.Rect;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.copy.LinkHint;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.ui.text.Wrap;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Cursor;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.TextPoint;
import java.util.List;
import java.util.Optional;

/** A pane with the screen of its program. */
record PanePanel(UiState state, Pen pen, PanePlace place, PaneTitle title) {
    void draw(Optional<ScreenSnapshot> screen) {
        Line end = title.end(screen.isEmpty() && !place.content().isEmpty());
        switch (place.edge()) {
            case BOX -> new Box(place.box(), title.left(), title.right(screen), end, border()).draw(pen);
            case TITLE -> line(both(end, title.right(screen)));
            case STACKED -> line(end);
        }
        if (place.content().isEmpty()) {
            return;
        }
        Pen inside = pen.in(place.content());
        Optional<PaneScreen> shown = PaneScreen.of(frozen(), screen);
        if (shown.isPresent()) {
            screen(inside, shown.get());
        } else {
            words(inside, title.pane().phase());
        }
    }

    /** While an address is chosen nothing moves. */
    private Pane frozen() {
        return links().map(links -> title.pane().copying(links.text())).orElse(title.pane());
    }

    private Optional<Overlay.Links> links() {
        return state.overlay() instanceof Overlay.Links links
                        && links.pane().equals(title.pane().id())
                ? Optional.of(links)
                : Optional.empty();
    }

    private Role border() {
        return title.focused() ? Role.BORDER_FOCUS : Role.BORDER;
    }

    private static Line both(Line one, Line other) {
        return one.isEmpty() || other.isEmpty()
                ? one.and(other)
                : one.and(" · ", Role.BORDER).and(other);
    }

    /** A title without a box: a line with the words in it. */
    private void line(Line right) {
        Rect row = place.box().top(1);
        Pen line = pen.in(row);
        line.put(row.row(), row.column(), "─".repeat(row.columns()), border());
        Line asideWithRoom = right.cut(Math.max(0, row.columns() - 6));
        int room = row.columns() - 4 - (right.isEmpty() ? 0 : asideWithRoom.columns() + 3);
        if (room > 0) {
            Line left = title.left().cut(room);
            line.put(
                    row.row(),
                    row.column() + 1,
                    Line.of(" ", border()).and(left).and(" ", border()));
        }
        if (!right.isEmpty()) {
            Line spaced = Line.of(" ", border()).and(asideWithRoom).and(" ", border());
            line.put(row.row(), row.right() - 1 - spaced.columns(), spaced);
        }
    }

    private void screen(Pen inside, PaneScreen screen) {
        screen.draw(inside, place.content());
        screen.highlightMatches(inside, place.content());
        state.selected()
                .filter(selection -> selection.pane().equals(title.pane().id()))
                .ifPresent(selection -> screen.highlight(inside, place.content(), selection.range(), Role.SELECTION));
        links().ifPresent(links -> links(inside, screen, links));
        boolean takesKeys = title.focused() && state.overlay() instanceof Overlay.None;
        screen.shownCursor().filter(cursor -> takesKeys).ifPresent(this::cursor);
    }

    private void links(Pen inside, PaneScreen screen, Overlay.Links links) {
        for (LinkHint hint : links.hints()) {
            if (hint.letters().startsWith(links.typed())) {
                TextPoint at = hint.link().range().from();
                screen.highlight(inside, place.content(), hint.link().range(), Role.ACCENT);
                int row = place.content().row() + (int) (at.row() - screen.top());
                inside.put(row, place.content().column() + at.column(), hint.letters(), Role.SEARCH);
            }
        }
    }

    private void cursor(Cursor cursor) {
        int row = place.content().row() + cursor.at().row();
        int column = place.content().column() + cursor.at().column();
        if (place.content().contains(row, column)) {
            pen.frame().showCursor(new GridPoint(row, column), cursor.shape());
        }
    }

    /** Where there is no screen yet, or never was one. */
    private void words(Pen inside, Phase phase) {
        Rect content = place.content();
        if (!(phase instanceof Phase.Over over)) {
            inside.put(content.row(), content.column(), "opening …", Role.MUTED);
            return;
        }
        int row = content.row();
        for (String line : Wrap.words(over.words(), content.columns())) {
            inside.put(row++, content.column(), line, over.good() ? Role.GOOD : Role.BAD);
        }
        List<String> next = Wrap.words(over.nextStep(), content.columns());
        for (String line : next) {
            inside.put(row++, content.column(), line, Role.TEXT);
        }
    }
}
