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
        for (int i = 0; i < count; i++) {
            Line line = line(top);
            leaving.accept(line);
            line.clear(look);
            rotateUp(top, bottom, line);
        }
    }

    /** Moves rows {@code top} to {@code bottom} down; those that leave are cleared and come in again above. */
    void scrollDown(int top, int bottom, int count, int look) {
        for (int i = 0; i < count; i++) {
            Line line = line(bottom);
            line.clear(look);
            for (int row = bottom; row > top; row--) {
                set(row, line(row - 1));
            }
            set(top, line);
        }
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

    private void rotateUp(int top, int bottom, Line line) {
        if (top == 0 && bottom == lines.length - 1) {
            first = first + 1 == lines.length ? 0 : first + 1;
            return;
        }
        for (int row = top; row < bottom; row++) {
            set(row, line(row + 1));
        }
        set(bottom, line);
    }

    private void set(int row, Line line) {
        int at = first + row;
        lines[at < lines.length ? at : at - lines.length] = line;
    }
}
