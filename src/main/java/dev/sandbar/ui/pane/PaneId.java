package dev.sandbar.ui.pane;

/** Which pane is meant; numbers are never given again. */
public record PaneId(int number) {}
