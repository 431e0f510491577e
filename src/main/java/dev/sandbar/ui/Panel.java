package dev.sandbar.ui;

/** A part of the screen that can have the focus. */
public enum Panel {
    LIST,
    DETAILS,
    PANES
}
