package dev.sandbar.vt;

/** Puts characters on the screen: wrapping, insert mode, wide and combining characters. */
final class Printer {
    private static final int REPLACEMENT = 0xfffd;

    private final Screen screen;
    private final CharacterRun run;
    /** What REP repeats, and the base of the cell that a grapheme cluster grows in; 0: nothing. */
    private int last;

    private int lastColumn;
    private int lastWidth;
    /** Kept up to date in mode 2027 only. */
    private final ClusterBreak cluster = new ClusterBreak(' ');

    Printer(Screen screen, boolean ambiguousWide) {
        this.screen = screen;
        run = new CharacterRun(ambiguousWide ? 2 : 1);
    }

    /** Bytes 0x20 to 0x7e, through the character sets. */
    void printAscii(byte[] bytes, int offset, int length) {
        if (!screen.charsets.plain() || screen.modes.insert()) {
            for (int i = offset; i < offset + length; i++) {
                print(screen.charsets.map(bytes[i]));
            }
            return;
        }
        int at = offset;
        int end = offset + length;
        while (at < end) {
            at += printRun(bytes, at, end);
        }
        last = bytes[end - 1];
        if (screen.modes.graphemes()) {
            lastColumn = screen.caret.wrapPending ? screen.caret.column : screen.caret.column - 1;
            lastWidth = 1;
            cluster.restart(last);
        }
    }

    private int printRun(byte[] bytes, int from, int end) {
        Caret caret = screen.caret;
        wrapIfPending();
        Line line = screen.line();
        int limit = limit(line);
        int count = Math.min(limit - caret.column, end - from);
        line.putAscii(caret.column, bytes, from, count, screen.pen.look());
        advance(count, limit);
        return count;
    }

    /** As many characters as simply follow one another in the cursor's row; where they end. What is special is left to the other way. */
    int print(byte[] bytes, int from, int end) {
        Caret caret = screen.caret;
        if (caret.wrapPending || screen.modes.graphemes() || screen.modes.insert() || !screen.charsets.plain()) {
            return from;
        }
        Line line = screen.line();
        run.bytes = bytes;
        run.from = from;
        run.end = end;
        run.limit = limit(line);
        run.column = caret.column;
        run.look = screen.pen.look();
        line.put(run);
        if (run.from > from) {
            caret.column = run.column;
            last = run.last;
        }
        return run.from;
    }

    void print(int character) {
        int codePoint = character == Glyph.TAIL ? REPLACEMENT : character;
        if (screen.modes.graphemes() && joinsCluster(codePoint)) {
            return;
        }
        int width = run.width(codePoint);
        if (width == 0) {
            combine(codePoint);
            return;
        }
        wrapIfPending();
        int limit = limit(screen.line());
        if (width == 2 && screen.caret.column + 2 > limit && !makeRoomForWide(limit)) {
            return;
        }
        put(codePoint, width);
        last = codePoint;
    }

    /** REP: the last character again, as often as can make a difference to the screen. */
    void repeat(int count) {
        int left = last == 0 ? 0 : timesThatShow(count);
        boolean joins = lastMayJoinItself();
        while (left > 0) {
            left -= joins ? repeatOnce() : repeatInRow(left);
        }
    }

    /** With autowrap, a row and all rows between the margins, ending where they all would; without it one row is filled. */
    private int timesThatShow(int count) {
        int columns = screen.columns();
        if (lastMayJoinItself() || !screen.modes.autowrap()) {
            return Math.min(count, columns);
        }
        int inRow = Math.max(1, screen.margins().width() / run.width(last));
        int excess = Math.max(0, count - columns - inRow * screen.rows());
        return count - (excess + inRow - 1) / inRow * inRow;
    }

    /** As regional indicators and jamo do. */
    private boolean lastMayJoinItself() {
        return screen.modes.graphemes() && Unicode.breakClass(last) != Unicode.OTHER;
    }

    private int repeatOnce() {
        print(last);
        return 1;
    }

    /** As often as there is room in the cursor's row, in one go. */
    private int repeatInRow(int count) {
        wrapIfPending();
        Line line = screen.line();
        int limit = limit(line);
        int width = run.width(last);
        int column = screen.caret.column;
        int fitting = Math.min(count, (limit - column) / width);
        if (fitting == 0) {
            return repeatOnce();
        }
        int end = column + fitting * width;
        if (screen.modes.insert()) {
            line.insertCells(column, end - column, limit, screen.pen.blankLook());
        }
        if (width == 2) {
            line.fillWide(column, end, last, screen.pen.look());
        } else {
            line.fill(column, end, last, screen.pen.look());
        }
        lastColumn = end - width;
        lastWidth = width;
        cluster.restart(last);
        advance(end - column, limit);
        return fitting;
    }

    void forgetLast() {
        last = 0;
    }

    /** Mode 2027: whether the code point went into the cell before, which it may make wide. */
    private boolean joinsCluster(int codePoint) {
        if (last == 0) {
            cluster.restart(codePoint);
            return false;
        }
        if (cluster.before(codePoint)) {
            return false;
        }
        Line line = screen.line();
        int glyph = screen.clusters.join(line.glyph(lastColumn), codePoint);
        boolean widens = lastWidth == 1 && Widths.join(1, last, codePoint) == 2;
        int limit = limit(screen.line());
        if (widens && lastColumn + 2 <= limit && !screen.caret.wrapPending) {
            line.putWide(lastColumn, glyph, line.look(lastColumn));
            lastWidth = 2;
            advance(1, limit);
        } else {
            line.replaceGlyph(lastColumn, glyph);
        }
        return true;
    }

    private void put(int glyph, int width) {
        Caret caret = screen.caret;
        lastColumn = caret.column;
        lastWidth = width;
        Line line = screen.line();
        int limit = limit(screen.line());
        if (screen.modes.insert()) {
            line.insertCells(caret.column, width, limit, screen.pen.blankLook());
        }
        if (width == 2) {
            line.putWide(caret.column, glyph, screen.pen.look());
        } else {
            line.put(caret.column, glyph, screen.pen.look());
        }
        advance(width, limit);
    }

    /** The column that a row ends before; the cursor may have come from a row with more columns. */
    private int limit(Line line) {
        int limit = screen.rightLimit(line) + 1;
        if (screen.caret.column >= limit) {
            screen.caret.column = limit - 1;
        }
        return limit;
    }

    /** A wide character in the last column goes to the next row; without autowrap, or on a screen too narrow, nowhere. */
    private boolean makeRoomForWide(int limit) {
        if (limit - screen.leftLimit() < 2) {
            return false;
        }
        if (screen.modes.autowrap()) {
            wrap();
        } else {
            screen.caret.column = limit - 2;
        }
        return true;
    }

    private void advance(int width, int limit) {
        Caret caret = screen.caret;
        caret.column += width;
        if (caret.column >= limit) {
            caret.column = limit - 1;
            caret.wrapPending = true;
        }
    }

    private void wrapIfPending() {
        if (screen.caret.wrapPending) {
            screen.caret.wrapPending = false;
            if (screen.modes.autowrap()) {
                wrap();
            }
        }
    }

    private void wrap() {
        screen.line().setWraps(true);
        screen.caret.column = screen.leftLimit();
        screen.index();
    }

    private void combine(int codePoint) {
        Caret caret = screen.caret;
        int column = caret.wrapPending ? caret.column : caret.column - 1;
        Line line = screen.line();
        if (column > 0 && line.glyph(column) == Glyph.TAIL) {
            column--;
        }
        if (column < 0) {
            return;
        }
        line.replaceGlyph(column, screen.clusters.join(line.glyph(column), codePoint));
    }
}
