package dev.sandbar.ui.view;

import dev.sandbar.ui.ListPlace;
import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.Panel;
import dev.sandbar.ui.Rect;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.list.Health;
import dev.sandbar.ui.list.ListRow;
import dev.sandbar.ui.list.ListView;
import dev.sandbar.ui.list.Listing;
import dev.sandbar.ui.list.ProviderState;
import dev.sandbar.ui.text.Figures;
import dev.sandbar.ui.text.Wrap;
import dev.sandbar.ui.theme.Role;
import java.util.List;

/** The list of sandboxes; only the rows in sight are drawn. */
final class ListPanel {
    private final UiState state;
    private final Pen pen;
    private final ListPlace place;
    private final Listing listing;
    private final List<ListRow> rows;
    private final boolean focused;

    ListPanel(UiState state, Pen pen, Rect box) {
        this.state = state;
        this.pen = pen;
        this.place = ListPlace.of(box);
        this.listing = state.listing();
        this.rows = listing.rows();
        this.focused = state.focus() == Panel.LIST;
    }

    void draw() {
        if (place.bordered()) {
            Role border = focused ? Role.BORDER_FOCUS : Role.BORDER;
            Line title = title();
            Line aside = aside(Box.room(place.box(), title));
            new Box(place.box(), title, aside, position(), border).draw(pen);
        }
        ListColumns columns = ListColumns.of(place.rows().columns());
        String heading = " ".repeat(ListColumns.MARGIN) + columns.heading();
        place.heading().ifPresent(rect -> pen.in(rect).line(rect.row(), Line.of(heading, Role.COLUMN)));
        rows(columns);
        place.footer().ifPresent(rect -> pen.in(rect).line(rect.row(), footer()));
    }

    private Line title() {
        int all = listing.sandboxes().size();
        Role role = focused ? Role.TITLE_FOCUS : Role.TITLE;
        Line title = Line.of("1 Sandboxes " + all, role);
        String filter = listing.view().filter();
        return filter.isEmpty() ? title : title.and(" · ", Role.BORDER).and("/" + filter, Role.SEARCH);
    }

    /** The order and how many are marked; where there is no room for both, the marks. */
    private Line aside(int room) {
        ListView view = listing.view();
        Line order = Line.of("sort:" + view.sort().word() + (view.reversed() ? " ▴" : " ▾"), Role.MUTED);
        int marked = listing.selection().marks().size();
        if (marked == 0) {
            return order;
        }
        Line marks = Line.of(marked + " marked", Role.MARK);
        Line both = order.and(" · ", Role.BORDER).and(marks);
        return both.columns() <= room ? both : marks;
    }

    /** Which rows are in sight, where not all are. */
    private Line position() {
        int last = Math.min(rows.size(), listing.top() + place.rows().rows());
        return last - listing.top() >= rows.size()
                ? Line.empty()
                : Line.of("rows " + (listing.top() + 1) + "-" + last + " of " + rows.size(), Role.MUTED);
    }

    private void rows(ListColumns columns) {
        Rect space = place.rows();
        if (rows.isEmpty()) {
            pen.in(space).line(space.row(), nothing());
            return;
        }
        SandboxLine sandboxes = new SandboxLine(state, Sessions.of(state.workspace()), columns);
        int cursor = listing.selection().index(rows);
        int last = Math.min(rows.size(), listing.top() + space.rows());
        for (int index = listing.top(); index < last; index++) {
            Pen line = pen.in(space.belowTop(index - listing.top()).top(1));
            line.line(line.rect().row(), line(rows.get(index), sandboxes, index == cursor));
            if (index == cursor) {
                line.highlight(focused ? Role.SELECTION : Role.SELECTION_UNFOCUSED);
            }
        }
        howToEnable(pen.in(space.belowTop(last - listing.top() + 1)));
    }

    /** Where there is room below the rows: what to do about the providers that never answered. */
    private void howToEnable(Pen below) {
        int row = below.rect().row();
        for (ProviderState provider : listing.providers()) {
            if (provider.answered().isEmpty() && provider.health() instanceof Health.Silent silent) {
                String text = provider.name() + ": " + silent.nextStep();
                for (String line : Wrap.words(text, below.rect().columns() - 2 * ListColumns.MARGIN)) {
                    below.put(row++, below.rect().column() + ListColumns.MARGIN, line, Role.MUTED);
                }
            }
        }
    }

    private Line line(ListRow row, SandboxLine sandboxes, boolean cursor) {
        Line margin = Line.of(cursor ? "▸" : " ", Role.ACCENT);
        if (row instanceof ListRow.Header header) {
            int columns = place.rows().columns() - ListColumns.MARGIN - 1;
            return margin.and(header.folded() ? "▹ " : "▾ ", Role.GROUP)
                    .and(new ProviderLine(state.now()).of(header, columns));
        }
        ListRow.Item item = (ListRow.Item) row;
        boolean marked = listing.selection().marks().contains(item.id());
        return margin.and(marked ? "* " : "  ", Role.MARK).and(sandboxes.of(item));
    }

    private Line nothing() {
        return listing.providers().isEmpty()
                ? Line.of(" No provider was found", Role.MUTED)
                : Line.of(" Nothing matches /" + listing.view().filter() + "  Esc clears it", Role.MUTED);
    }

    private Line footer() {
        long shown = rows.stream()
                .filter(ListRow.Header.class::isInstance)
                .mapToInt(row -> ((ListRow.Header) row).shown())
                .sum();
        int all = listing.sandboxes().size();
        String text = shown == all ? Figures.count(all, "sandbox", "sandboxes") : shown + " of " + all + " shown";
        Line line = Line.of(" " + text, Role.MUTED);
        return state.overlay() instanceof Overlay.Filter ? line.and(" · filtering", Role.SEARCH) : line;
    }
}
