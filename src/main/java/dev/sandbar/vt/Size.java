package dev.sandbar.vt;

/**
 * The size of a screen in character cells.
 *
 * @param columns at least 1
 * @param rows at least 1
 */
public record Size(int columns, int rows) {
    public Size {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("a screen has at least one cell, not " + columns + "x" + rows);
        }
    }
}
