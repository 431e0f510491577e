package dev.sandbar.vt;

/** Where the next character goes. */
final class Caret {
    int row;
    int column;
    /** The last column was written: the next character wraps first. */
    boolean wrapPending;
}
