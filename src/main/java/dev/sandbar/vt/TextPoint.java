package dev.sandbar.vt;

/**
 * A cell of the history or the screen.
 *
 * @param row counted over everything that ever scrolled off, so that it stays the same while new rows come; the screen's first row
 *     is {@link ScreenSnapshot#rowsScrolledOff}
 * @param column from 0
 */
public record TextPoint(long row, int column) implements Comparable<TextPoint> {
    @Override
    public int compareTo(TextPoint other) {
        return row == other.row ? Integer.compare(column, other.column) : Long.compare(row, other.row);
    }
}
