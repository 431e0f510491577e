package dev.sandbar.ui.view;

import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.HelpLine;
import dev.sandbar.ui.HelpLines;
import dev.sandbar.ui.HelpPlace;
import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.Rect;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.text.Fit;
import dev.sandbar.ui.theme.Role;
import java.util.List;

/** All keys, searchable. */
record HelpBox(UiState state, Keymap keymap, Pen pen) {
    private static final int KEYS = 16;
    private static final int TEXT = 34;

    /** Below this the keys make room for what they do. */
    private static final int LEAST_FOR_KEYS = 50;

    private static final int FEW_KEYS = 6;

    void draw(Overlay.Help help) {
        HelpPlace place = HelpPlace.of(state.size());
        List<HelpLine> lines = HelpLines.of(state, keymap, help.query().text());
        pen.in(place.box()).fill(Role.OVERLAY);
        int last = Math.min(lines.size(), help.top() + place.rows().rows());
        Line where = Line.of(last + " of " + lines.size(), Role.MUTED);
        Line title = Line.of("Keys · " + keymap.name(), Role.TITLE_FOCUS);
        new Box(place.box(), title, Line.empty(), where, Role.BORDER_FOCUS).draw(pen);
        SearchLine.draw(pen, place.input(), "/", help.query());
        for (int i = help.top(); i < last; i++) {
            Rect row = place.rows().belowTop(i - help.top()).top(1);
            pen.in(row).line(row.row(), line(lines.get(i), row.columns() < LEAST_FOR_KEYS ? FEW_KEYS : KEYS));
        }
        if (lines.isEmpty()) {
            pen.in(place.rows()).line(place.rows().row(), Line.of(" Nothing matches", Role.MUTED));
        }
        pen.in(place.box()).ground(Role.OVERLAY);
    }

    private static Line line(HelpLine line, int keys) {
        if (line.isHeading()) {
            return Line.of(" " + line.text(), Role.GROUP);
        }
        String origin = line.origin().isEmpty() ? "" : "  " + line.origin();
        return Line.of("   " + Fit.left(line.keys(), keys), Role.KEY_HINT)
                .and(" " + Fit.left(line.text(), TEXT), Role.TEXT)
                .and(" " + line.action(), Role.MUTED)
                .and(origin, Role.ACCENT);
    }
}
