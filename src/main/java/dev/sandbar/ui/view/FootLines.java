package dev.sandbar.ui.view;

import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.Message;
import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.Rect;
import dev.sandbar.ui.ScreenLayout;
import dev.sandbar.ui.TabSpan;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.text.Fit;
import dev.sandbar.ui.text.Wrap;
import dev.sandbar.ui.theme.Role;
import java.util.List;

/** What stands at the foot of the screen: tabs, what is typed or said, and the hints. */
record FootLines(UiState state, Keymap keymap, ScreenLayout layout, Pen pen) {
    /** What a message may cover. */
    private static final int MOST_MESSAGE_ROWS = 4;

    /** What the hints leave to the tabs beside them. */
    private static final int LEAST_TABS = 12;

    void draw() {
        layout.tabs().ifPresent(row -> new TabLine(state, pen.in(row)).draw());
        layout.command().ifPresent(row -> pen.in(row).line(row.row(), Line.of(" :", Role.MUTED)));
        Line back = layout.attached() ? attachedHints() : Line.empty();
        if (!layout.attached()) {
            Pen row = pen.in(layout.hints());
            row.line(
                    layout.hints().row(),
                    Hint.fit(Hints.of(state, keymap), layout.hints().columns()));
        }
        Rect line = layout.command().orElse(layout.hints());
        if (state.overlay() instanceof Overlay.Filter filter) {
            SearchLine.draw(pen, line, "/", filter.input());
        } else if (state.overlay() instanceof Overlay.Search search) {
            SearchLine.draw(pen, line, search.newer() ? "search ↓ " : "search ↑ ", search.input());
        } else if (state.overlay() instanceof Overlay.Rename rename) {
            SearchLine.draw(pen, line, "Name of the tab: ", rename.input());
        } else if (!state.message().text().isEmpty()) {
            message(line.left(line.columns() - back.columns()), state.message());
        }
    }

    /** The tabs, and at the right end what leads back, which nothing covers. */
    private Line attachedHints() {
        Rect rect = layout.hints();
        Line right = Hint.fit(Hints.of(state, keymap), Math.max(LEAST_TABS, rect.columns() / 2));
        int start = rect.columns() - right.columns();
        TabLine tabs = new TabLine(state, pen.in(rect.left(start - 1)));
        tabs.names(TabSpan.of(state.workspace(), ScreenLayout.FIRST_TAB_IN_HINTS));
        pen.in(rect).put(rect.row(), start, right);
        return right;
    }

    /** A message that is longer than its row covers what stands above it. */
    private void message(Rect last, Message message) {
        List<String> lines = Wrap.words(message.text(), Math.max(1, last.columns() - 2));
        int most = Math.max(1, Math.min(MOST_MESSAGE_ROWS, (last.row() + 1) / 2));
        int rows = Math.min(lines.size(), most);
        for (int i = 0; i < rows; i++) {
            Rect row = new Rect(last.row() - rows + 1 + i, last.column(), 1, last.columns());
            Pen line = pen.in(row);
            line.fill(Role.BACKGROUND);
            boolean cut = i == rows - 1 && lines.size() > rows;
            String text = cut ? Fit.cut(lines.get(i) + " …", last.columns() - 2) : lines.get(i);
            line.put(row.row(), row.column() + 1, text, message.bad() ? Role.BAD : Role.GOOD);
        }
    }
}
