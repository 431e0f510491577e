package dev.sandbar.ui.pane;

import dev.sandbar.ui.pane.PaneTree.Leaf;
import dev.sandbar.ui.pane.PaneTree.Split;
import java.util.List;
import java.util.stream.IntStream;

/** The ways to arrange all panes of a tab anew, in the order in which one key goes through them. */
public enum Arrangement {
    COLUMNS("columns"),
    ROWS("rows"),
    MAIN("main and stack"),
    TILED("tiled");

    private static final int MAIN_SHARE = 600;

    private final String word;

    Arrangement(String word) {
        this.word = word;
    }

    /** The word shown to people. */
    public String word() {
        return word;
    }

    /** The arrangement after this one. */
    public Arrangement next() {
        return switch (this) {
            case COLUMNS -> ROWS;
            case ROWS -> MAIN;
            case MAIN -> TILED;
            case TILED -> COLUMNS;
        };
    }

    /** A tree of {@code panes}, of which there is at least one. */
    public PaneTree arrange(List<PaneId> panes) {
        List<PaneTree> leaves = panes.stream().<PaneTree>map(Leaf::new).toList();
        return switch (this) {
            case COLUMNS -> evenly(Axis.ACROSS, leaves);
            case ROWS -> evenly(Axis.DOWNWARD, leaves);
            case MAIN -> main(leaves);
            case TILED -> tiled(leaves);
        };
    }

    private static PaneTree evenly(Axis axis, List<PaneTree> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        PaneTree rest = evenly(axis, parts.subList(1, parts.size()));
        return new Split(axis, PaneTree.WHOLE / parts.size(), parts.get(0), rest);
    }

    private static PaneTree main(List<PaneTree> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        PaneTree stack = evenly(Axis.DOWNWARD, leaves.subList(1, leaves.size()));
        return new Split(Axis.ACROSS, MAIN_SHARE, leaves.get(0), stack);
    }

    private static PaneTree tiled(List<PaneTree> leaves) {
        int perRow = (int) Math.ceil(Math.sqrt(leaves.size()));
        List<PaneTree> rows = IntStream.iterate(0, i -> i < leaves.size(), i -> i + perRow)
                .mapToObj(i -> evenly(Axis.ACROSS, leaves.subList(i, Math.min(i + perRow, leaves.size()))))
                .toList();
        return evenly(Axis.DOWNWARD, rows);
    }
}
