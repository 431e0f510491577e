package dev.sandbar.ui;

import dev.sandbar.ui.PanePlace.Edge;
import dev.sandbar.ui.pane.PaneId;
import dev.sandbar.ui.pane.Tab;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where everything stands. What there is no room for is left out, the hint line never.
 *
 * @param list the box of the list
 * @param details the box of the details panel
 * @param panes the panes of the tab that is shown
 * @param command the row of the command line; where it is missing the open command line covers the hint line
 */
public record ScreenLayout(
        Optional<Rect> header,
        Optional<Rect> list,
        Optional<Rect> details,
        List<PanePlace> panes,
        Optional<Rect> tabs,
        Optional<Rect> command,
        Rect hints) {
    /** From this width on, list and panes are shown beside each other. */
    static final int WIDE = 100;

    static final int MOST_LIST_COLUMNS = 60;

    /** Where the names of the tabs begin in their row, behind its title. */
    public static final int FIRST_TAB = 7;

    /** Where they begin in the hint line of a screen that has no row for them. */
    public static final int FIRST_TAB_IN_HINTS = 1;

    private static final int ROWS_FOR_HEADER = 4;
    private static final int ROWS_FOR_TABS = 10;
    private static final int ROWS_FOR_COMMAND = 12;
    private static final int BODY_ROWS_FOR_DETAILS = 14;
    private static final int BODY_ROWS_FOR_DETAILS_AND_PANES = 26;

    public ScreenLayout {
        Objects.requireNonNull(header);
        Objects.requireNonNull(list);
        Objects.requireNonNull(details);
        panes = List.copyOf(panes);
        Objects.requireNonNull(tabs);
        Objects.requireNonNull(command);
        Objects.requireNonNull(hints);
    }

    /** The layout for a screen, the panel that has the focus, and the tab that is open, if any. */
    public static ScreenLayout of(Rect screen, Panel focus, Optional<Tab> tab) {
        if (screen.columns() < WIDE && focus == Panel.PANES && tab.isPresent()) {
            return attached(screen, tab.get());
        }
        boolean header = screen.rows() >= ROWS_FOR_HEADER;
        boolean tabs = screen.rows() >= ROWS_FOR_TABS;
        boolean command = screen.rows() >= ROWS_FOR_COMMAND;
        int above = header ? 1 : 0;
        int below = 1 + (tabs ? 1 : 0) + (command ? 1 : 0);
        Rect body = screen.belowTop(above).top(screen.rows() - above - below);
        Rect foot = screen.belowTop(above + body.rows());
        Body parts = Body.of(body, focus, screen.columns() < WIDE ? Optional.empty() : tab);
        return new ScreenLayout(
                header ? Optional.of(screen.top(1)) : Optional.empty(),
                parts.list(),
                parts.details(),
                parts.panes(),
                tabs ? Optional.of(foot.top(1)) : Optional.empty(),
                command ? Optional.of(foot.belowTop(tabs ? 1 : 0).top(1)) : Optional.empty(),
                foot.belowTop(below - 1));
    }

    /** A pane has the whole narrow screen but its title and the last line; others only if they all fit. */
    private static ScreenLayout attached(Rect screen, Tab tab) {
        Rect space = screen.top(screen.rows() - 1);
        List<PanePlace> all = PaneLayout.arrange(tab.shown(), space, tab.focus(), Edge.TITLE);
        boolean fit = all.size() == tab.shown().panes().size()
                && all.stream().noneMatch(place -> place.edge() == Edge.STACKED);
        return new ScreenLayout(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fit ? all : List.of(PanePlace.of(tab.focus(), space, Edge.TITLE)),
                Optional.empty(),
                Optional.empty(),
                screen.belowTop(screen.rows() - 1));
    }

    /** Whether a pane has the screen for itself and the tabs share the hint line. */
    public boolean attached() {
        return header.isEmpty() && list.isEmpty() && details.isEmpty() && !panes.isEmpty();
    }

    /** The place of a pane; empty when it is not shown. */
    public Optional<PanePlace> place(PaneId pane) {
        return panes.stream().filter(place -> place.pane().equals(pane)).findFirst();
    }

    /** What stands between header and foot. */
    private record Body(Optional<Rect> list, Optional<Rect> details, List<PanePlace> panes) {
        static Body of(Rect body, Panel focus, Optional<Tab> tab) {
            int least = tab.isPresent() ? BODY_ROWS_FOR_DETAILS_AND_PANES : BODY_ROWS_FOR_DETAILS;
            boolean room = body.rows() >= least;
            if (focus == Panel.DETAILS && !room) {
                return new Body(Optional.empty(), Optional.of(body), List.of());
            }
            int details = room ? detailRows(body.rows(), tab.isPresent()) : 0;
            Rect upper = body.top(body.rows() - details);
            Optional<Rect> lower = room ? Optional.of(body.belowTop(upper.rows())) : Optional.empty();
            if (tab.isEmpty()) {
                return new Body(Optional.of(upper), lower, List.of());
            }
            int listColumns = Math.min(body.columns() / 3, MOST_LIST_COLUMNS);
            Rect space = upper.besideLeft(listColumns);
            List<PanePlace> panes =
                    PaneLayout.arrange(tab.get().shown(), space, tab.get().focus(), Edge.BOX);
            return new Body(Optional.of(upper.left(listColumns)), lower, panes);
        }

        private static int detailRows(int rows, boolean withPanes) {
            return withPanes ? Math.max(6, Math.min(rows / 4 - 3, 16)) : Math.max(5, rows / 3);
        }
    }
}
