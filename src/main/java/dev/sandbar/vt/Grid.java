package dev.sandbar.vt;

import java.util.function.Consumer;

/** The rows of one screen, as references in a ring: scrolling the whole screen moves none of them. */
final class Grid {
    private Line[] lines;
    private int first;

    Grid(Size size) {
        lines = new Line[size.rows()];
        for (int row = 0; row < lines.length; row++) {
            lines[row] = new Line(size.columns());
        }
    }

    Grid(Line[] lines) {
        this.lines = lines;
    }

    int rows() {
        return lines.length;
    }

    Line line(int row) {
        int at = first + row;
        return lines[at < lines.length ? at : at - lines.length];
    }

    /** Moves rows {@code top} to {@code bottom} up; those that leave are offered, cleared, and come in again below. */
    void scrollUp(int top, int bottom, int count, int look, Consumer<Line> leaving) {
        for (int row = top; row < top + count; row++) {
            Line line = line(row);
            leaving.accept(line);
            line.clear(look);
        }
        if (top == 0 && bottom == lines.length - 1) {
            first = (first + count) % lines.length;
        } else {
            rotateUp(top, bottom, count);
        }
    }

    /** Moves rows {@code top} to {@code bottom} down; those that leave are cleared and come in again above. */
    void scrollDown(int top, int bottom, int count, int look) {
        for (int row = bottom - count + 1; row <= bottom; row++) {
            line(row).clear(look);
        }
        rotateUp(top, bottom, bottom - top + 1 - count);
    }

    void forEach(Consumer<Line> action) {
        for (Line line : lines) {
            action.accept(line);
        }
    }

    void clear(int look) {
        for (Line line : lines) {
            line.clear(look);
        }
    }

    /** Moves each row once or twice, however many there are to come in. */
    private void rotateUp(int top, int bottom, int count) {
        if (count == 1) {
            Line line = line(top);
            for (int row = top; row < bottom; row++) {
                set(row, line(row + 1));
            }
            set(bottom, line);
            return;
        }
        reverse(top, top + count - 1);
        reverse(top + count, bottom);
        reverse(top, bottom);
    }

    private void reverse(int from, int to) {
        for (int above = from, below = to; above < below; above++, below--) {
            Line line = line(above);
            set(above, line(below));
            set(below, line);
        }
    }

    private void set(int row, Line line) {
        int at = first + row;
        lines[at < lines.length ? at : at - lines.length] = line;
    }
}
