package dev.sandbar.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How the panes of a tab share its space: a tree of splits with a pane at each leaf. */
public sealed interface PaneTree {
    /** What a half of a split gets at least and at most, in thousandths. */
    int LEAST_SHARE = 100;

    int WHOLE = 1000;

    /** One pane. */
    record Leaf(PaneId pane) implements PaneTree {
        public Leaf {
            Objects.requireNonNull(pane);
        }
    }

    /**
     * Two parts side by side or one above the other.
     *
     * @param share what the first part gets, in thousandths; kept between {@value #LEAST_SHARE} and its opposite
     */
    record Split(Axis axis, int share, PaneTree first, PaneTree second) implements PaneTree {
        public Split {
            Objects.requireNonNull(axis);
            Objects.requireNonNull(first);
            Objects.requireNonNull(second);
            share = Math.max(LEAST_SHARE, Math.min(share, WHOLE - LEAST_SHARE));
        }
    }

    /** All panes, from the upper left on. */
    default List<PaneId> panes() {
        List<PaneId> found = new ArrayList<>();
        collect(this, found);
        return List.copyOf(found);
    }

    private static void collect(PaneTree tree, List<PaneId> into) {
        if (tree instanceof Leaf leaf) {
            into.add(leaf.pane());
        } else if (tree instanceof Split split) {
            collect(split.first(), into);
            collect(split.second(), into);
        }
    }

    /** The same with {@code added} beside or below {@code at}, half of the space each. */
    default PaneTree split(PaneId at, Axis axis, PaneId added) {
        if (this instanceof Split split) {
            return new Split(
                    split.axis(),
                    split.share(),
                    split.first().split(at, axis, added),
                    split.second().split(at, axis, added));
        }
        return equals(new Leaf(at)) ? new Split(axis, WHOLE / 2, this, new Leaf(added)) : this;
    }

    /** The same without {@code pane}, whose space goes to its neighbour; empty when it was the only one. */
    default Optional<PaneTree> without(PaneId pane) {
        if (this instanceof Split split) {
            Optional<PaneTree> first = split.first().without(pane);
            Optional<PaneTree> second = split.second().without(pane);
            if (first.isPresent() && second.isPresent()) {
                return Optional.of(new Split(split.axis(), split.share(), first.get(), second.get()));
            }
            return first.or(() -> second);
        }
        return equals(new Leaf(pane)) ? Optional.empty() : Optional.of(this);
    }

    /**
     * The same with the border of {@code pane} that lies in {@code direction} moved that way; where the pane has no
     * border there, its other one is moved, as tmux does.
     *
     * @param by how far, in thousandths of the split's space
     */
    default PaneTree grown(PaneId pane, Direction direction, int by) {
        return Growth.grow(this, pane, direction, by);
    }
}
