package dev.sandbar.vt;

/** DECSCUSR: how the cursor looks. */
public enum CursorShape {
    BLOCK,
    UNDERLINE,
    BAR
}
