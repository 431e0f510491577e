package dev.sandbar.vt;

/** A place in the text that must stay with its character when rows are wrapped anew. */
final class Anchor {
    /** Counted from the oldest row of the history; rows of the screen follow. */
    int row;
    /** May be one beyond the last column: after the character there. */
    int column;

    Anchor(int row, int column) {
        this.row = row;
        this.column = column;
    }
}
