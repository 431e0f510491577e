package dev.sandbar.ui.pane;

/** How two panes that share a space lie. */
public enum Axis {
    /** The second right of the first. */
    ACROSS,
    /** The second below the first. */
    DOWNWARD
}
