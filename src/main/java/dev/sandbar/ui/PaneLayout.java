package dev.sandbar.ui;

import dev.sandbar.ui.PanePlace.Edge;
import dev.sandbar.ui.pane.Axis;
import dev.sandbar.ui.pane.Direction;
import dev.sandbar.ui.pane.PaneId;
import dev.sandbar.ui.pane.PaneTree;
import dev.sandbar.ui.pane.PaneTree.Leaf;
import dev.sandbar.ui.pane.PaneTree.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gives each pane of a tree its rectangle. A pane that would be smaller than {@value #LEAST_COLUMNS} columns by {@value
 * #LEAST_ROWS} rows becomes a stacked title, unless it has the focus.
 */
public final class PaneLayout {
    /** The least width that a program is worth being shown in. */
    static final int LEAST_COLUMNS = 40;

    /** The least height that a program is worth being shown in. */
    static final int LEAST_ROWS = 8;

    /** What the focused pane keeps, whatever is stacked beside it. */
    private static final int KEPT_ROWS = 4;

    private final PaneId focus;
    private final Edge edge;
    private final List<PanePlace> places = new ArrayList<>();

    private PaneLayout(PaneId focus, Edge edge) {
        this.focus = focus;
        this.edge = edge;
    }

    /** The places of the panes of {@code tree} in {@code space}, from the upper left on. */
    public static List<PanePlace> arrange(PaneTree tree, Rect space, PaneId focus, Edge edge) {
        PaneLayout layout = new PaneLayout(focus, edge);
        layout.place(tree, space);
        return List.copyOf(layout.places);
    }

    /** The pane that one gets to from {@code from} in a direction, the nearest of those that lie that way. */
    public static Optional<PaneId> neighbour(List<PanePlace> places, PaneId from, Direction direction) {
        return places.stream()
                .filter(place -> place.pane().equals(from))
                .findFirst()
                .flatMap(here -> places.stream()
                        .filter(there -> distance(here.box(), there.box(), direction) >= 0)
                        .filter(there -> !there.pane().equals(from))
                        .min(Comparator.<PanePlace>comparingInt(there -> distance(here.box(), there.box(), direction))
                                .thenComparingInt(there -> offset(here.box(), there.box(), direction))))
                .map(PanePlace::pane);
    }

    private static int distance(Rect here, Rect there, Direction direction) {
        return switch (direction) {
            case LEFT -> here.column() - there.right();
            case RIGHT -> there.column() - here.right();
            case UP -> here.row() - there.bottom();
            case DOWN -> there.row() - here.bottom();
        };
    }

    private static int offset(Rect here, Rect there, Direction direction) {
        return direction.axis() == Axis.ACROSS
                ? Math.abs(here.row() - there.row())
                : Math.abs(here.column() - there.column());
    }

    private void place(PaneTree tree, Rect space) {
        if (tree instanceof Leaf leaf) {
            places.add(PanePlace.of(leaf.pane(), space, space.rows() > 1 ? edge : Edge.STACKED));
        } else if (tree instanceof Split split) {
            place(split, space);
        }
    }

    private void place(Split split, Rect space) {
        boolean across = split.axis() == Axis.ACROSS;
        int whole = across ? space.columns() : space.rows();
        int share = Math.round(whole * split.share() / (float) PaneTree.WHOLE);
        if (Math.min(share, whole - share) < least(split.axis())) {
            stack(split, space);
            return;
        }
        place(split.first(), across ? space.left(share) : space.top(share));
        place(split.second(), rest(space, share, across));
    }

    /** Without a border at its sides a pane is told from its neighbour by one column that stays free. */
    private Rect rest(Rect space, int share, boolean across) {
        if (!across) {
            return space.belowTop(share);
        }
        return space.besideLeft(edge == Edge.BOX ? share : share + 1);
    }

    private int least(Axis axis) {
        int border = edge == Edge.BOX ? 2 : 1;
        return border + (axis == Axis.ACROSS ? LEAST_COLUMNS : LEAST_ROWS);
    }

    private void stack(Split split, Rect space) {
        boolean firstOpen = !split.second().panes().contains(focus);
        List<PaneId> titles = (firstOpen ? split.second() : split.first()).panes();
        int count = Math.max(0, Math.min(titles.size(), space.rows() - KEPT_ROWS));
        if (firstOpen) {
            place(split.first(), space.top(space.rows() - count));
            title(titles.subList(0, count), space.belowTop(space.rows() - count));
        } else {
            title(titles.subList(0, count), space.top(count));
            place(split.second(), space.belowTop(count));
        }
    }

    private void title(List<PaneId> titles, Rect space) {
        for (int i = 0; i < titles.size(); i++) {
            places.add(PanePlace.of(titles.get(i), space.belowTop(i).top(1), Edge.STACKED));
        }
    }
}
