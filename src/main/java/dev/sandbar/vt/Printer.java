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

    /** REP: the last character again, at most as often as the screen has cells. */
    void repeat(int count) {
        int cells = screen.columns() * screen.rows();
        for (int i = Math.min(count, cells); i > 0 && last != 0; i--) {
            print(last);
        }
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
