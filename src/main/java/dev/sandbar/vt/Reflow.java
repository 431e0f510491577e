package dev.sandbar.vt;

/** Gives a screen another size. */
final class Reflow {
    private final Screen screen;
    private final Size target;

    Reflow(Screen screen, Size target) {
        this.screen = screen;
        this.target = target;
    }

    void run() {
        int shift = Math.max(0, screen.caret.row - target.rows() + 1);
        Grid primary = fitted(screen.primary(), screen.showsAlternate() ? 0 : shift, true);
        Grid alternate = fitted(screen.alternate(), screen.showsAlternate() ? shift : 0, false);
        int row = screen.caret.row - shift;
        int column = screen.caret.column;
        screen.replace(target, primary, alternate);
        screen.moveTo(row, column);
    }

    /** The rows from one on, cut and filled up; those above it become history where there is one. */
    private Grid fitted(Grid old, int from, boolean keepsHistory) {
        Line[] lines = new Line[target.rows()];
        for (int row = 0; row < from && keepsHistory; row++) {
            screen.history.add(old.line(row));
        }
        for (int row = 0; row < lines.length; row++) {
            boolean kept = from + row < old.rows();
            lines[row] = kept ? old.line(from + row) : new Line(target.columns());
            lines[row].setColumns(target.columns());
        }
        return new Grid(lines);
    }
}
