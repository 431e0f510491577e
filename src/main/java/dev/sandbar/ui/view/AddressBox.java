package dev.sandbar.ui.view;

import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.Rect;
import dev.sandbar.ui.WebAddress;
import dev.sandbar.ui.text.Wrap;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Size;
import java.util.ArrayList;
import java.util.List;

/** Where a link leads, whatever its text says, and what can be done with it. */
record AddressBox(Size screen, Pen pen) {
    private static final int MOST_COLUMNS = 76;

    /** The border, the answers, and the row above them. */
    private static final int AROUND = 4;

    void draw(Overlay.Address address) {
        int columns = Math.min(MOST_COLUMNS, screen.columns());
        List<Line> lines = lines(address, Math.max(1, columns - 4));
        int rows = Math.min(lines.size() + AROUND, screen.rows());
        Rect box = new Rect((screen.rows() - rows) / 3, (screen.columns() - columns) / 2, rows, columns);
        pen.in(box).fill(Role.OVERLAY);
        new Box(box, Line.of("Address", Role.TITLE_FOCUS), Role.BORDER_FOCUS).draw(pen);
        Rect inside = box.inside();
        for (int i = 0; i < Math.min(lines.size(), inside.rows() - 1); i++) {
            pen.in(inside).put(inside.row() + i, inside.column() + 1, lines.get(i));
        }
        Line answers = answers(WebAddress.canBeOpened(address.uri())).cut(inside.columns() - 1);
        pen.in(inside).put(inside.bottom() - 1, inside.column() + 1, answers);
        pen.in(box).ground(Role.OVERLAY);
    }

    private static List<Line> lines(Overlay.Address address, int columns) {
        List<Line> lines = new ArrayList<>();
        Wrap.anywhere(address.uri(), columns).forEach(part -> lines.add(Line.of(part, Role.TEXT)));
        WebAddress.host(address.uri())
                .ifPresent(host -> lines.add(
                        Line.of("leads to ", Role.MUTED).and(host, Role.ACCENT).cut(columns)));
        if (!address.shown().strip().equals(address.uri())) {
            lines.add(Line.of("shown as ", Role.MUTED)
                    .and(address.shown().strip(), Role.TEXT)
                    .cut(columns));
        }
        if (!WebAddress.canBeOpened(address.uri())) {
            Wrap.words("Only http, https and mailto are opened from here.", columns)
                    .forEach(part -> lines.add(Line.of(part, Role.ALERT)));
        }
        return lines;
    }

    private static Line answers(boolean opens) {
        Line open = Line.of("⏎", Role.KEY_HINT).and(" open   ", Role.HINT);
        return (opens ? open : Line.empty())
                .and("y", Role.KEY_HINT)
                .and(" copy   ", Role.HINT)
                .and("Esc", Role.KEY_HINT)
                .and(" leave", Role.HINT);
    }
}
