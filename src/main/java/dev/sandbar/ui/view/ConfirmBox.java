package dev.sandbar.ui.view;

import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.Rect;
import dev.sandbar.ui.text.Wrap;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Size;
import java.util.ArrayList;
import java.util.List;

/** A question, what it is about, and the two answers. */
record ConfirmBox(Size screen, Pen pen) {
    private static final int MOST_COLUMNS = 60;

    /** The border, the answers, and the row above them. */
    private static final int AROUND = 4;

    void draw(Overlay.Confirm confirm) {
        int columns = Math.min(MOST_COLUMNS, screen.columns());
        List<Line> lines = lines(confirm, columns - 4);
        int rows = Math.min(lines.size() + AROUND, screen.rows());
        Rect box = new Rect((screen.rows() - rows) / 3, (screen.columns() - columns) / 2, rows, columns);
        pen.in(box).fill(Role.OVERLAY);
        new Box(box, Line.of("Sure?", Role.TITLE_FOCUS), Role.BORDER_FOCUS).draw(pen);
        Rect inside = box.inside();
        int shown = Math.max(0, Math.min(lines.size(), inside.rows() - 1));
        for (int i = 0; i < shown; i++) {
            pen.in(inside).put(inside.row() + i, inside.column() + 1, lines.get(i));
        }
        Line answers = Line.of("y", Role.KEY_HINT)
                .and(" yes   ", Role.HINT)
                .and("n", Role.KEY_HINT)
                .and(" no", Role.HINT);
        pen.in(inside).put(inside.bottom() - 1, inside.column() + 1, answers);
        pen.in(box).ground(Role.OVERLAY);
    }

    private List<Line> lines(Overlay.Confirm confirm, int columns) {
        List<Line> lines = new ArrayList<>();
        Wrap.words(confirm.question(), columns).forEach(line -> lines.add(Line.of(line, Role.TEXT)));
        int most = Math.max(1, screen.rows() - AROUND - lines.size() - 2);
        List<String> details = confirm.details();
        boolean all = details.size() <= most;
        for (String detail : details.subList(0, all ? details.size() : most - 1)) {
            lines.add(Line.of("  " + detail, Role.MUTED).cut(columns));
        }
        if (!all) {
            lines.add(Line.of("  and " + (details.size() - most + 1) + " more", Role.MUTED));
        }
        return lines;
    }
}
