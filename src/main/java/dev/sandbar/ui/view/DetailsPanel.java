package dev.sandbar.ui.view;

import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.ui.DetailLine;
import dev.sandbar.ui.DetailLines;
import dev.sandbar.ui.Details;
import dev.sandbar.ui.KeyNames;
import dev.sandbar.ui.Panel;
import dev.sandbar.ui.Rect;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.list.ListRow;
import dev.sandbar.ui.text.Figures;
import dev.sandbar.ui.text.Fit;
import dev.sandbar.ui.theme.Role;
import java.util.List;

/** What is known of the row under the cursor, or its log. */
record DetailsPanel(UiState state, Keymap keymap, Pen pen, Rect box) {
    void draw() {
        Role border = focused() ? Role.BORDER_FOCUS : Role.BORDER;
        new Box(box, title(), views(), foot(), border).draw(pen);
        Rect inside = box.inside();
        if (logs()) {
            log(pen.in(inside));
        } else {
            known(pen.in(inside));
        }
    }

    private boolean focused() {
        return state.focus() == Panel.DETAILS;
    }

    /** A provider has no log: its heading always shows what is known of it. */
    private boolean logs() {
        return state.details().view() == Details.View.LOGS && sandbox();
    }

    private boolean sandbox() {
        return state.listing().current().flatMap(ListRow::sandbox).isPresent();
    }

    private Line title() {
        String name = state.listing()
                .current()
                .map(row ->
                        row.sandbox().map(Sandbox::name).orElse(row.provider().name()))
                .orElse("nothing selected");
        return Line.of("2 " + name, focused() ? Role.TITLE_FOCUS : Role.TITLE);
    }

    private Line views() {
        return sandbox()
                ? view(Details.View.INSPECT, "sandbox.inspect", "inspect")
                        .and("  ", Role.BORDER)
                        .and(view(Details.View.LOGS, "sandbox.logs", "logs"))
                        .and("  ", Role.BORDER)
                        .and(view(Details.View.STATS, "sandbox.stats", "stats"))
                : Line.empty();
    }

    private Line view(Details.View view, String action, String word) {
        if (state.details().view() == view) {
            return Line.of("[" + word + "]", Role.TAB_CURRENT);
        }
        String keys = KeyNames.find(keymap, Context.LIST, action).orElse("");
        return Line.of(keys, Role.KEY_HINT).and(" " + word, Role.TAB);
    }

    private Line foot() {
        Details details = state.details();
        if (!logs()) {
            return position();
        }
        String lines = Figures.count(details.lines().size(), "line", "lines");
        String how = details.follow() ? "following" : details.back() + " lines up";
        Line foot = Line.of(how + " · " + lines, Role.MUTED);
        return details.end().isEmpty()
                ? foot
                : Line.of(details.end() + " · ", Role.ALERT).and(foot);
    }

    /** Which rows are in sight, where not all are. */
    private Line position() {
        Rect inside = box.inside();
        int all = DetailLines.of(state, inside.columns() - 2).size();
        int top = Math.min(state.details().top(), Math.max(0, all - inside.rows()));
        return all <= inside.rows()
                ? Line.empty()
                : Line.of((top + 1) + "-" + (top + inside.rows()) + " of " + all, Role.MUTED);
    }

    private void log(Pen inside) {
        Rect rect = inside.rect();
        Details details = state.details();
        List<String> rows = LogLines.of(details, rect.rows(), rect.columns() - 1);
        if (rows.isEmpty()) {
            String nothing = details.end().isEmpty() ? "no line yet" : details.end();
            inside.line(rect.row(), Line.of(" " + nothing, Role.MUTED));
        }
        for (int i = 0; i < rows.size(); i++) {
            inside.put(rect.row() + i, rect.column() + 1, rows.get(i), Role.TEXT);
        }
    }

    private void known(Pen inside) {
        Rect rect = inside.rect();
        List<DetailLine> lines = DetailLines.of(state, rect.columns() - 2);
        int top = Math.min(state.details().top(), Math.max(0, lines.size() - rect.rows()));
        for (int i = 0; i < rect.rows() && top + i < lines.size(); i++) {
            DetailLine line = lines.get(top + i);
            String label = " " + Fit.left(line.label(), DetailLines.LABELS);
            inside.line(rect.row() + i, Line.of(label, Role.COLUMN).and(line.text(), line.role()));
        }
    }
}
