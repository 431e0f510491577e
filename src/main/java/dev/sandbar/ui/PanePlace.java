package dev.sandbar.ui;

import dev.sandbar.ui.pane.PaneId;
import java.util.Objects;

/**
 * Where a pane stands.
 *
 * @param box the space with title and border
 * @param content what the program gets; empty for a stacked title
 */
public record PanePlace(PaneId pane, Rect box, Rect content, Edge edge) {
    /** What is drawn around a pane. */
    public enum Edge {
        /** A border on all sides with the title in it. */
        BOX,
        /** A line above with the title, and nothing at the sides. */
        TITLE,
        /** There is no room for more than the title. */
        STACKED
    }

    public PanePlace {
        Objects.requireNonNull(pane);
        Objects.requireNonNull(box);
        Objects.requireNonNull(content);
        Objects.requireNonNull(edge);
    }

    /** A place with a border of the given kind. */
    public static PanePlace of(PaneId pane, Rect box, Edge edge) {
        Rect content =
                switch (edge) {
                    case BOX -> box.inside();
                    case TITLE -> box.belowTop(1);
                    case STACKED -> new Rect(box.row(), box.column(), 0, 0);
                };
        return new PanePlace(pane, box, content, edge);
    }
}
