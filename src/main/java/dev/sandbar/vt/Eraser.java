package dev.sandbar.vt;

/** ED, EL, ECH, ICH, DCH, IL, DL and their relatives. */
final class Eraser {
    private final Screen screen;

    Eraser(Screen screen) {
        this.screen = screen;
    }

    /** EL. */
    void eraseInLine(int what) {
        Caret caret = screen.caret;
        caret.wrapPending = false;
        switch (what) {
            case 0 -> erase(caret.row, caret.column, screen.columns());
            case 1 -> erase(caret.row, 0, caret.column + 1);
            case 2 -> erase(caret.row, 0, screen.columns());
            default -> {}
        }
    }

    /** ED; 3 is xterm's: the history goes. */
    void eraseInDisplay(int what) {
        Caret caret = screen.caret;
        caret.wrapPending = false;
        switch (what) {
            case 0 -> {
                erase(caret.row, caret.column, screen.columns());
                eraseRows(caret.row + 1, screen.rows());
            }
            case 1 -> {
                eraseRows(0, caret.row);
                erase(caret.row, 0, caret.column + 1);
            }
            case 2 -> eraseRows(0, screen.rows());
            case 3 -> screen.history.clear();
            default -> {}
        }
    }

    /** ECH. */
    void eraseCharacters(int count) {
        Caret caret = screen.caret;
        caret.wrapPending = false;
        erase(caret.row, caret.column, Math.min(caret.column + count, screen.columns()));
    }

    /** ICH. */
    void insertCharacters(int count) {
        Caret caret = screen.caret;
        caret.wrapPending = false;
        if (screen.margins().hasColumn(caret.column)) {
            screen.line().insertCells(caret.column, count, screen.margins().right() + 1, screen.pen.blankLook());
        }
    }

    /** DCH. */
    void deleteCharacters(int count) {
        Caret caret = screen.caret;
        caret.wrapPending = false;
        if (screen.margins().hasColumn(caret.column)) {
            screen.line().deleteCells(caret.column, count, screen.margins().right() + 1, screen.pen.blankLook());
        }
    }

    /** IL: nothing happens outside the margins. */
    void insertLines(int count) {
        if (cursorInside()) {
            screen.scrollDown(screen.caret.row, count);
            screen.moveTo(screen.caret.row, screen.margins().left());
        }
    }

    /** DL: nothing happens outside the margins; the rows do not become history. */
    void deleteLines(int count) {
        if (cursorInside()) {
            screen.deleteRows(screen.caret.row, count);
            screen.moveTo(screen.caret.row, screen.margins().left());
        }
    }

    /** DECIC and ICH of SL: columns from one on, in every row of the region, to the right. */
    void insertColumns(int column, int count) {
        Margins margins = screen.margins();
        for (int row = margins.top(); row <= margins.bottom(); row++) {
            screen.grid().line(row).insertCells(column, count, margins.right() + 1, screen.pen.blankLook());
        }
    }

    /** DECDC and SL: columns from one on, in every row of the region, to the left. */
    void deleteColumns(int column, int count) {
        Margins margins = screen.margins();
        for (int row = margins.top(); row <= margins.bottom(); row++) {
            screen.grid().line(row).deleteCells(column, count, margins.right() + 1, screen.pen.blankLook());
        }
    }

    boolean cursorInside() {
        return screen.margins().hasRow(screen.caret.row) && screen.margins().hasColumn(screen.caret.column);
    }

    /** DECALN: the screen full of E, margins gone, cursor home. */
    void fillWithE() {
        screen.setMargins(Margins.of(screen.size()));
        for (int row = 0; row < screen.rows(); row++) {
            Line line = screen.grid().line(row);
            line.clear(Looks.DEFAULT);
            for (int column = 0; column < screen.columns(); column++) {
                line.put(column, 'E', Looks.DEFAULT);
            }
        }
        screen.moveTo(0, 0);
    }

    private void erase(int row, int from, int to) {
        screen.grid().line(row).erase(from, to, screen.pen.blankLook());
    }

    private void eraseRows(int from, int to) {
        for (int row = from; row < to; row++) {
            screen.grid().line(row).clear(screen.pen.blankLook());
        }
    }
}
