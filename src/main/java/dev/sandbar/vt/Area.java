package dev.sandbar.vt;

/** A rectangle of cells, all sides inclusive. */
record Area(int top, int left, int bottom, int right) {
    /** From four parameters, counted from the margins in origin mode; left out ones mean the whole page. */
    static Area of(Screen screen, Sequence s, int at) {
        Margins bounds = bounds(screen);
        int bottom = s.value(at + 2) == 0 ? bounds.bottom() : bounds.top() + s.value(at + 2) - 1;
        int right = s.value(at + 3) == 0 ? bounds.right() : bounds.left() + s.value(at + 3) - 1;
        return new Area(
                bounds.top() + s.amount(at) - 1,
                bounds.left() + s.amount(at + 1) - 1,
                Math.min(bottom, bounds.bottom()),
                Math.min(right, bounds.right()));
    }

    /** Where areas can be, and streams of cells wrap. */
    static Margins bounds(Screen screen) {
        return screen.modes.has(Mode.ORIGIN) ? screen.margins() : Margins.of(screen.size());
    }

    /** Cells of one row, when the area is a stream from its first place to its last one. */
    int firstInStream(int row, int firstColumn) {
        return row == top ? left : firstColumn;
    }

    int lastInStream(int row, int lastColumn) {
        return row == bottom ? right : lastColumn;
    }

    boolean isEmpty() {
        return top > bottom || left > right;
    }
}
