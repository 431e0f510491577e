package dev.sandbar.action;

/** Where an action can be asked for. */
public enum Face {
    /** After {@code sandbar} in a shell. */
    SHELL,
    /** After {@code :} in the console. */
    LINE,
    /** In a keymap and in the palette. */
    KEY
}
