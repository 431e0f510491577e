package dev.sandbar.ui.pane;

import dev.sandbar.ui.pane.PaneTree.Split;

/** Moves the border between panes. */
final class Growth {
    private Growth() {}

    static PaneTree grow(PaneTree tree, PaneId pane, Direction direction, int by) {
        int signed = direction.forward() ? by : -by;
        PaneTree moved = moveNearest(tree, pane, direction, signed);
        return moved.equals(tree) ? moveAny(tree, pane, direction, signed) : moved;
    }

    /** Moves the border of the innermost split in which the pane lies on the near side of it. */
    private static PaneTree moveNearest(PaneTree tree, PaneId pane, Direction direction, int signed) {
        if (!(tree instanceof Split split) || !split.panes().contains(pane)) {
            return tree;
        }
        PaneTree deeper = inside(split, pane, direction, signed, true);
        boolean onNearSide = split.first().panes().contains(pane) == direction.forward();
        return deeper.equals(split) && split.axis() == direction.axis() && onNearSide ? move(split, signed) : deeper;
    }

    private static PaneTree moveAny(PaneTree tree, PaneId pane, Direction direction, int signed) {
        if (!(tree instanceof Split split) || !split.panes().contains(pane)) {
            return tree;
        }
        PaneTree deeper = inside(split, pane, direction, signed, false);
        return deeper.equals(split) && split.axis() == direction.axis() ? move(split, signed) : deeper;
    }

    private static PaneTree inside(Split split, PaneId pane, Direction direction, int signed, boolean nearest) {
        PaneTree first = nearest
                ? moveNearest(split.first(), pane, direction, signed)
                : moveAny(split.first(), pane, direction, signed);
        PaneTree second = nearest
                ? moveNearest(split.second(), pane, direction, signed)
                : moveAny(split.second(), pane, direction, signed);
        return new Split(split.axis(), split.share(), first, second);
    }

    private static PaneTree move(Split split, int signed) {
        return new Split(split.axis(), split.share() + signed, split.first(), split.second());
    }
}
