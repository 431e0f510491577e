package dev.sandbar.vt;

/** ED, EL, ECH, ICH, DCH, IL, DL and their relatives. */
final class Eraser {
    private final Screen screen;

    Eraser(Screen screen) {
        this.screen = screen;
    }

    /** EL. */
    void eraseInLine(int what, boolean selective) {
        Caret caret = screen.caret;
        caret.wrapPending = false;
        switch (what) {
            case 0 -> erase(caret.row, caret.column, screen.columns(), selective);
            case 1 -> erase(caret.row, 0, caret.column + 1, selective);
            case 2 -> erase(caret.row, 0, screen.columns(), selective);
            default -> {}
        }
    }

    /** ED; 3 is xterm's: the history goes. */
    void eraseInDisplay(int what, boolean selective) {
        Caret caret = screen.caret;
        caret.wrapPending = false;
        switch (what) {
            case 0 -> {
                erase(caret.row, caret.column, screen.columns(), selective);
                eraseRows(caret.row + 1, screen.rows(), selective);
            }
            case 1 -> {
                eraseRows(0, caret.row, selective);
                erase(caret.row, 0, caret.column + 1, selective);
            }
            case 2 -> eraseRows(0, screen.rows(), selective);
            case 3 -> screen.history.clear();
            default -> {}
        }
    }

    /** ECH. */
    void eraseCharacters(int count) {
        Caret caret = screen.caret;
        caret.wrapPending = false;
        erase(caret.row, caret.column, Math.min(caret.column + count, screen.columns()), false);
    }

    /** ICH. */
    void insertCharacters(int count) {
        Caret caret = screen.caret;
        caret.wrapPending = false;
        if (screen.margins().hasColumn(caret.column)) {
            insertCells(screen.line(), caret.column, count);
        }
    }

    /** DCH. */
    void deleteCharacters(int count) {
        Caret caret = screen.caret;
        caret.wrapPending = false;
        if (screen.margins().hasColumn(caret.column)) {
            deleteCells(screen.line(), caret.column, count);
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

    /** DECIC: at the cursor, in every row of the region. */
    void insertColumns(int count) {
        if (cursorInside()) {
            insertColumns(screen.caret.column, count);
        }
    }

    /** DECDC: at the cursor, in every row of the region. */
    void deleteColumns(int count) {
        if (cursorInside()) {
            deleteColumns(screen.caret.column, count);
        }
    }

    /** SL and SR. */
    void shiftColumns(int count, boolean left) {
        if (!cursorInside()) {
            return;
        }
        if (left) {
            deleteColumns(screen.margins().left(), count);
        } else {
            insertColumns(screen.margins().left(), count);
        }
    }

    /** DECBI: left, or at the left margin the columns to the right. */
    void backIndex() {
        if (screen.caret.column == screen.margins().left() && cursorInside()) {
            insertColumns(screen.margins().left(), 1);
        } else {
            screen.moveTo(screen.caret.row, screen.caret.column - 1);
        }
    }

    /** DECFI: right, or at the right margin the columns to the left. */
    void forwardIndex() {
        if (screen.caret.column == screen.margins().right() && cursorInside()) {
            deleteColumns(screen.margins().left(), 1);
        } else {
            screen.moveTo(screen.caret.row, screen.caret.column + 1);
        }
    }

    private void insertColumns(int column, int count) {
        Margins margins = screen.margins();
        for (int row = margins.top(); row <= margins.bottom(); row++) {
            insertCells(screen.grid().line(row), column, count);
        }
    }

    private void deleteColumns(int column, int count) {
        Margins margins = screen.margins();
        for (int row = margins.top(); row <= margins.bottom(); row++) {
            deleteCells(screen.grid().line(row), column, count);
        }
    }

    private void insertCells(Line line, int column, int count) {
        int end = end(line);
        if (column < end) {
            line.insertCells(column, count, end, screen.pen.blankLook());
        }
    }

    private void deleteCells(Line line, int column, int count) {
        int end = end(line);
        if (column < end) {
            line.deleteCells(column, count, end, screen.pen.blankLook());
        }
    }

    /** Behind the last column inside the margins; a row of double width ends earlier. */
    private int end(Line line) {
        return Math.min(screen.margins().right(), line.lastColumn()) + 1;
    }

    private boolean cursorInside() {
        return screen.margins().hasRow(screen.caret.row) && screen.margins().hasColumn(screen.caret.column);
    }

    /** DECALN: the screen full of E, margins gone, cursor home. */
    void fillWithE() {
        screen.setMargins(Margins.of(screen.size()));
        for (int row = 0; row < screen.rows(); row++) {
            Line line = screen.grid().line(row);
            line.clear(Looks.DEFAULT);
            line.fill(0, screen.columns(), 'E', Looks.DEFAULT);
        }
        screen.moveTo(0, 0);
    }

    private void erase(int row, int from, int to, boolean selective) {
        Line line = screen.grid().line(row);
        if (selective || screen.pen.guards()) {
            line.eraseUnprotected(from, to, screen.pen.blankLook(), screen.looks);
        } else {
            line.erase(from, to, screen.pen.blankLook());
        }
    }

    private void eraseRows(int from, int to, boolean selective) {
        for (int row = from; row < to; row++) {
            if (selective || screen.pen.guards()) {
                erase(row, 0, screen.columns(), true);
            } else {
                screen.grid().line(row).clear(screen.pen.blankLook());
            }
        }
    }
}
