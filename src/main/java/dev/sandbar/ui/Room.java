package dev.sandbar.ui;

import dev.sandbar.ui.PanePlace.Edge;
import dev.sandbar.ui.pane.Arrangement;
import dev.sandbar.ui.pane.Axis;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Tab;
import dev.sandbar.ui.pane.Workspace;
import java.util.List;
import java.util.Optional;

/** Finds places for panes in which all of them can be seen. */
record Room(UiState state) {
    private static final List<Arrangement> TRIED =
            List.of(Arrangement.TILED, Arrangement.COLUMNS, Arrangement.ROWS, Arrangement.MAIN);

    /** Whether no pane of the tab would be only a title, or not there at all. */
    boolean showsAll(Tab tab) {
        Rect screen = new Rect(0, 0, state.size().rows(), state.size().columns());
        List<PanePlace> places =
                ScreenLayout.of(screen, Panel.PANES, Optional.of(tab)).panes();
        return places.size() == tab.panes().size() && places.stream().noneMatch(place -> place.edge() == Edge.STACKED);
    }

    /** A pane beside the focused one, or below it; the other way where only that leaves all panes in sight. */
    Workspace beside(Axis wanted, Content content) {
        Workspace workspace = state.workspace();
        Axis other = wanted == Axis.ACROSS ? Axis.DOWNWARD : Axis.ACROSS;
        Workspace asWanted = workspace.openedBeside(wanted, content);
        Workspace otherwise = workspace.openedBeside(other, content);
        boolean turned = !showsAll(asWanted.tab().orElseThrow())
                && showsAll(otherwise.tab().orElseThrow());
        return turned ? otherwise : asWanted;
    }

    /** The tab as it is when all its panes can be seen, else in an arrangement in which they can. */
    Tab arranged(Tab tab) {
        if (tab.panes().size() <= 2 && showsAll(tab)) {
            return tab;
        }
        for (Arrangement arrangement : TRIED) {
            Tab arranged = tab.arranged(arrangement);
            if (showsAll(arranged)) {
                return arranged;
            }
        }
        return tab.arranged(Arrangement.TILED);
    }
}
