package dev.sandbar.ui;

/**
 * A rectangle of cells.
 *
 * @param row the uppermost row, from 0
 * @param column the leftmost column, from 0
 * @param rows how many rows, 0 for an empty one
 * @param columns how many columns, 0 for an empty one
 */
public record Rect(int row, int column, int rows, int columns) {
    public Rect {
        rows = Math.max(0, rows);
        columns = Math.max(0, columns);
    }

    /** Whether it has no cell. */
    public boolean isEmpty() {
        return rows == 0 || columns == 0;
    }

    /** Whether the cell lies in it. */
    public boolean contains(int atRow, int atColumn) {
        return atRow >= row && atRow < bottom() && atColumn >= column && atColumn < right();
    }

    /** The row below the last one. */
    public int bottom() {
        return row + rows;
    }

    /** The column right of the last one. */
    public int right() {
        return column + columns;
    }

    /** What is left inside of a border of one cell. */
    public Rect inside() {
        return new Rect(row + 1, column + 1, rows - 2, columns - 2);
    }

    /** Its upper {@code count} rows, or all when there are fewer. */
    public Rect top(int count) {
        return new Rect(row, column, Math.min(Math.max(0, count), rows), columns);
    }

    /** Without its upper {@code count} rows. */
    public Rect belowTop(int count) {
        int cut = Math.min(Math.max(0, count), rows);
        return new Rect(row + cut, column, rows - cut, columns);
    }

    /** Its left {@code count} columns, or all when there are fewer. */
    public Rect left(int count) {
        return new Rect(row, column, rows, Math.min(Math.max(0, count), columns));
    }

    /** Without its left {@code count} columns. */
    public Rect besideLeft(int count) {
        int cut = Math.min(Math.max(0, count), columns);
        return new Rect(row, column + cut, rows, columns - cut);
    }
}
