package dev.sandbar.vt;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state that control functions work on: both grids, the cursor, margins, modes; with what moves the cursor and scrolls. */
final class Screen {
    final Looks looks = new Looks();
    final Clusters clusters = new Clusters();
    final Pen pen = new Pen(looks);
    final Caret caret = new Caret();
    final Modes modes = new Modes();
    final Charsets charsets = new Charsets();
    /** Called when the program begins a frame that is to be seen whole (mode 2026). */
    Runnable frameBegins = () -> {};

    final TabStops tabs;
    final History history;
    private final Consumer<Line> toHistory;
    final Colours colours = new Colours();
    private final KeyboardModes keyboard = new KeyboardModes();
    private @Nullable TextRange selection;
    private int nextSweep = Sweep.FIRST;
    private Size size;
    private Margins margins;
    private Grid primary;
    private Grid alternate;
    private boolean showsAlternate;
    private String title = "";
    private CursorShape cursorShape = CursorShape.BLOCK;
    private SavedCursor savedPrimary = SavedCursor.HOME;
    private SavedCursor savedAlternate = SavedCursor.HOME;

    Screen(TerminalOptions options) {
        size = options.size();
        history = new History(options.historyRows());
        toHistory = history::add;
        tabs = new TabStops(size.columns());
        margins = Margins.of(size);
        primary = new Grid(size);
        alternate = new Grid(size);
    }

    /** How many looks or clusters there must be for the next {@link Sweep}. */
    int nextSweep() {
        return nextSweep;
    }

    void setNextSweep(int count) {
        nextSweep = count;
    }

    @Nullable
    TextRange selection() {
        return selection;
    }

    void select(@Nullable TextRange range) {
        selection = range;
    }

    KeyboardModes keyboard() {
        return keyboard;
    }

    RowTables tables() {
        return new RowTables(looks.entries(), clusters.entries());
    }

    String title() {
        return title;
    }

    void setTitle(String newTitle) {
        title = newTitle;
    }

    /** DECSCUSR: 0 and 1 blinking block, 2 block, 3 and 4 underline, 5 and 6 bar. */
    void setCursorStyle(int number) {
        if (number <= 6) {
            cursorShape = number <= 2 ? CursorShape.BLOCK : number <= 4 ? CursorShape.UNDERLINE : CursorShape.BAR;
            modes.set(Mode.CURSOR_BLINK, number == 0 || number % 2 == 1);
        }
    }

    /** The number that sets this cursor style. */
    int cursorStyle() {
        int blinking =
                switch (cursorShape) {
                    case BLOCK -> 1;
                    case UNDERLINE -> 3;
                    case BAR -> 5;
                };
        return cursorBlinks() ? blinking : blinking + 1;
    }

    CursorShape cursorShape() {
        return cursorShape;
    }

    boolean cursorBlinks() {
        return modes.has(Mode.CURSOR_BLINK);
    }

    Size size() {
        return size;
    }

    int columns() {
        return size.columns();
    }

    int rows() {
        return size.rows();
    }

    Margins margins() {
        return margins;
    }

    void setMargins(Margins newMargins) {
        margins = newMargins;
    }

    Grid grid() {
        return showsAlternate ? alternate : primary;
    }

    Grid primary() {
        return primary;
    }

    Line line() {
        return grid().line(caret.row);
    }

    boolean showsAlternate() {
        return showsAlternate;
    }

    void show(boolean alternateScreen) {
        showsAlternate = alternateScreen;
        keyboard.show(alternateScreen);
    }

    /** Puts other contents in place, after a resize; the margins become those of the whole screen. */
    void replace(Size newSize, Grid newPrimary, Grid newAlternate) {
        size = newSize;
        primary = newPrimary;
        alternate = newAlternate;
        margins = Margins.of(newSize);
        tabs.setColumns(newSize.columns());
    }

    Grid alternate() {
        return alternate;
    }

    // ---- the cursor

    /** To a place of the screen, kept inside it. */
    void moveTo(int row, int column) {
        caret.row = Math.max(0, Math.min(row, rows() - 1));
        caret.column = Math.max(0, Math.min(column, lastColumn()));
        caret.wrapPending = false;
    }

    /** CUP: to a place counted from the margins in origin mode, which then also bound it. */
    void moveToAddress(int row, int column) {
        if (modes.has(Mode.ORIGIN)) {
            moveTo(Math.min(margins.top() + row, margins.bottom()), Math.min(margins.left() + column, margins.right()));
        } else {
            moveTo(row, column);
        }
    }

    /** CUU: stops at the top margin when it started below it. */
    void moveUp(int count) {
        int limit = caret.row >= margins.top() ? margins.top() : 0;
        moveTo(Math.max(caret.row - count, limit), caret.column);
    }

    /** CUD: stops at the bottom margin when it started above it. */
    void moveDown(int count) {
        int limit = caret.row <= margins.bottom() ? margins.bottom() : rows() - 1;
        moveTo(Math.min(caret.row + count, limit), caret.column);
    }

    void moveRight(int count) {
        moveTo(caret.row, Math.min(caret.column + count, rightLimit()));
    }

    /** CUB and BS; in reverse-wrap mode on through the ends of the rows above, from the first row to the last, as xterm 379. */
    void moveLeft(int count) {
        boolean reverse = modes.has(Mode.REVERSE_WRAP) || modes.has(Mode.EXTENDED_REVERSE_WRAP);
        if (!reverse || !modes.autowrap()) {
            moveTo(caret.row, Math.max(caret.column - count, leftLimit()));
            return;
        }
        int left = leftLimit();
        int inRow = rightLimit() - left + 1;
        int offset = inRow * caret.row + caret.column - left - count + (caret.wrapPending ? 1 : 0);
        int wrapped = Math.floorMod(offset, inRow * rows());
        moveTo(wrapped / inRow, left + wrapped % inRow);
    }

    void carriageReturn() {
        moveTo(caret.row, leftLimit());
    }

    int leftLimit() {
        return caret.column >= margins.left() ? margins.left() : 0;
    }

    int rightLimit() {
        return rightLimit(line());
    }

    /** The last column that the cursor reaches from where it is, in its line. */
    int rightLimit(Line line) {
        return Math.min(caret.column <= margins.right() ? margins.right() : columns() - 1, line.lastColumn());
    }

    private int lastColumn() {
        return line().lastColumn();
    }

    /** DECSWL, DECDWL, DECDHL for the cursor's row. */
    void setLineSize(LineSize lineSize) {
        RowMarks marks = line().marks();
        line().mark(new RowMarks(marks.wraps() && lineSize == LineSize.NORMAL, lineSize, marks.prompt()));
        if (lineSize != LineSize.NORMAL && columns() > 1) {
            line().erase(columns() / 2, columns(), Looks.DEFAULT);
        }
        caret.column = Math.min(caret.column, lastColumn());
    }

    /** IND: down, scrolling at the bottom margin. */
    void index() {
        caret.wrapPending = false;
        if (caret.row == margins.bottom()) {
            if (margins.hasColumn(caret.column)) {
                scrollUp(1);
            }
        } else if (caret.row < rows() - 1) {
            caret.row++;
        }
    }

    /** RI: up, scrolling at the top margin. */
    void reverseIndex() {
        caret.wrapPending = false;
        if (caret.row == margins.top()) {
            if (margins.hasColumn(caret.column)) {
                scrollDown(1);
            }
        } else if (caret.row > 0) {
            caret.row--;
        }
    }

    void saveCursor() {
        SavedCursor saved = new SavedCursor(
                caret.row, caret.column, caret.wrapPending, pen.style(), modes.has(Mode.ORIGIN), charsets.copy());
        if (showsAlternate) {
            savedAlternate = saved;
        } else {
            savedPrimary = saved;
        }
    }

    void restoreCursor() {
        SavedCursor saved = showsAlternate ? savedAlternate : savedPrimary;
        modes.set(Mode.ORIGIN, saved.origin());
        pen.setStyle(saved.style());
        charsets.copyFrom(saved.charsets());
        moveTo(saved.row(), saved.column());
        caret.wrapPending = saved.wrapPending() && caret.column == columns() - 1;
    }

    SavedCursor savedPrimary() {
        return savedPrimary;
    }

    void setSavedPrimary(SavedCursor saved) {
        savedPrimary = saved;
    }

    void forgetSavedCursors() {
        savedPrimary = SavedCursor.HOME;
        savedAlternate = SavedCursor.HOME;
    }

    // ---- scrolling

    /** SU: inside the margins. */
    void scrollUp(int count) {
        scrollUp(margins.top(), count);
    }

    /** Rows from {@code top} to the bottom margin up; blank ones come in. Only whole rows from the very top become history. */
    void scrollUp(int top, int count) {
        int amount = Math.min(count, margins.bottom() - top + 1);
        if (!fullWidth()) {
            moveCellsUp(top, amount);
        } else if (top == 0 && !showsAlternate) {
            grid().scrollUp(top, margins.bottom(), amount, pen.blankLook(), toHistory);
        } else {
            grid().scrollUp(top, margins.bottom(), amount, pen.blankLook(), line -> {});
        }
    }

    /** DL: as scrolling up, but what goes is gone. */
    void deleteRows(int top, int count) {
        int amount = Math.min(count, margins.bottom() - top + 1);
        if (fullWidth()) {
            grid().scrollUp(top, margins.bottom(), amount, pen.blankLook(), line -> {});
        } else {
            moveCellsUp(top, amount);
        }
    }

    /** SD: inside the margins. */
    void scrollDown(int count) {
        scrollDown(margins.top(), count);
    }

    /** Rows from {@code top} to the bottom margin down; blank ones come in. */
    void scrollDown(int top, int count) {
        int amount = Math.min(count, margins.bottom() - top + 1);
        if (fullWidth()) {
            grid().scrollDown(top, margins.bottom(), amount, pen.blankLook());
        } else {
            moveCellsDown(top, amount);
        }
    }

    private boolean fullWidth() {
        return margins.left() == 0 && margins.right() == columns() - 1;
    }

    private void moveCellsUp(int top, int amount) {
        int right = margins.right() + 1;
        for (int row = top; row <= margins.bottom(); row++) {
            Line line = grid().line(row);
            if (row + amount <= margins.bottom()) {
                line.copyFrom(grid().line(row + amount), margins.left(), margins.left(), margins.width());
            } else {
                line.erase(margins.left(), right, pen.blankLook());
            }
        }
    }

    private void moveCellsDown(int top, int amount) {
        int right = margins.right() + 1;
        for (int row = margins.bottom(); row >= top; row--) {
            Line line = grid().line(row);
            if (row - amount >= top) {
                line.copyFrom(grid().line(row - amount), margins.left(), margins.left(), margins.width());
            } else {
                line.erase(margins.left(), right, pen.blankLook());
            }
        }
    }
}
