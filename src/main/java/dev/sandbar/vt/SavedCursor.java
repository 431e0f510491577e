package dev.sandbar.vt;

/** What DECSC keeps. */
record SavedCursor(int row, int column, boolean wrapPending, Style style, boolean origin, Charsets charsets) {
    static final SavedCursor HOME = new SavedCursor(0, 0, false, Style.DEFAULT, false, new Charsets());

    SavedCursor at(int newRow, int newColumn, boolean newWrapPending) {
        return new SavedCursor(newRow, newColumn, newWrapPending, style, origin, charsets);
    }
}
