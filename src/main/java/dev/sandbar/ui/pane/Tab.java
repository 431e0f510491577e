package dev.sandbar.ui.pane;

import dev.sandbar.ui.pane.PaneTree.Leaf;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A set of panes that are shown together.
 *
 * @param name what the operator called it; empty for the names of its sandboxes
 * @param focus the pane that gets the keys; one of the tree's
 * @param zoomed whether the focused pane has the whole space
 */
public record Tab(String name, PaneTree tree, PaneId focus, boolean zoomed, Arrangement arrangement) {
    public Tab {
        Objects.requireNonNull(name);
        Objects.requireNonNull(arrangement);
        if (!tree.panes().contains(focus)) {
            throw new IllegalArgumentException("the focused pane is not in the tab");
        }
    }

    /** A tab with one pane. */
    public static Tab of(PaneId pane) {
        return new Tab("", new Leaf(pane), pane, false, Arrangement.TILED);
    }

    /** All its panes. */
    public List<PaneId> panes() {
        return tree.panes();
    }

    /** What is really shown: the tree, or the focused pane alone while zoomed. */
    public PaneTree shown() {
        return zoomed ? new Leaf(focus) : tree;
    }

    public Tab focused(PaneId pane) {
        return new Tab(name, tree, pane, zoomed && pane.equals(focus), arrangement);
    }

    public Tab named(String other) {
        return new Tab(other, tree, focus, zoomed, arrangement);
    }

    public Tab toggleZoom() {
        return new Tab(name, tree, focus, !zoomed && panes().size() > 1, arrangement);
    }

    /** With {@code added} beside or below the focused pane; the new one gets the focus. */
    public Tab split(Axis axis, PaneId added) {
        return new Tab(name, tree.split(focus, axis, added), added, false, arrangement);
    }

    /** Without {@code pane}; empty when it was the last one. */
    public Optional<Tab> without(PaneId pane) {
        return tree.without(pane).map(rest -> {
            PaneId next = rest.panes().contains(focus) ? focus : neighbour(pane, rest);
            return new Tab(name, rest, next, zoomed && next.equals(focus), arrangement);
        });
    }

    private PaneId neighbour(PaneId gone, PaneTree rest) {
        int index = Math.max(0, panes().indexOf(gone) - 1);
        return rest.panes().get(Math.min(index, rest.panes().size() - 1));
    }

    /** With the focused pane grown. */
    public Tab grown(Direction direction, int by) {
        return new Tab(name, tree.grown(focus, direction, by), focus, zoomed, arrangement);
    }

    /** With its panes in the next arrangement. */
    public Tab arranged() {
        return arranged(arrangement.next());
    }

    /** With its panes in a given arrangement. */
    public Tab arranged(Arrangement next) {
        return new Tab(name, next.arrange(panes()), focus, false, next);
    }
}
