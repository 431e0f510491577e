package dev.sandbar.sandbox;

/**
 * The size of a terminal in character cells.
 *
 * @param columns at least 1
 * @param rows at least 1
 */
public record TerminalSize(int columns, int rows) {
    /** What terminals have had since the VT100. */
    public static final TerminalSize USUAL = new TerminalSize(80, 24);

    public TerminalSize {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("a terminal has at least one cell, not " + columns + "x" + rows);
        }
    }
}
