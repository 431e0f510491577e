package dev.sandbar.vt;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One row of a live grid. Every change drops the row kept for snapshots; that is the damage mark. */
final class Line {
    private int[] glyphs;
    private int[] looks;
    private final CellRun cells = new CellRun();
    /** Cells from here on were never touched since the last clear: blank, in the default look. */
    private int used;

    private int lastColumn;

    /** Since the last clear only glyphs below U+0100 were written, and only the default look: then there is less to do. */
    private boolean latin = true;

    private boolean plain = true;

    private RowMarks marks = RowMarks.NONE;
    private @Nullable Row snapshot;
    /** A row of double width is not wrapped: what it was before it was cut to fewer columns, until it is changed. */
    private @Nullable HistoryLine uncut;

    Line(int columns) {
        glyphs = new int[columns];
        looks = new int[columns];
        lastColumn = columns - 1;
    }

    int columns() {
        return glyphs.length;
    }

    /** The last one that can be written: characters twice as wide leave room for half as many. */
    int lastColumn() {
        return lastColumn;
    }

    int used() {
        return used;
    }

    int glyph(int column) {
        return glyphs[column];
    }

    /** The cells that were touched, with those that were only cut off; to be read before the next change, the same object each time. */
    CellRun cells() {
        if (uncut != null) {
            uncut.copyTo(cells);
            return cells;
        }
        cells.set(glyphs, looks, 0, used);
        cells.latin = latin;
        cells.plain = plain;
        return cells;
    }

    int look(int column) {
        return looks[column];
    }

    RowMarks marks() {
        return marks;
    }

    void mark(RowMarks newMarks) {
        if (!marks.equals(newMarks)) {
            setMarks(newMarks);
        }
    }

    private void setMarks(RowMarks newMarks) {
        marks = newMarks;
        changed();
        int columns = glyphs.length;
        lastColumn = newMarks.size() == LineSize.NORMAL ? columns - 1 : Math.max(0, columns / 2 - 1);
    }

    void markPrompt(PromptPart part) {
        if (part.outweighs(marks.prompt())) {
            mark(new RowMarks(marks.wraps(), marks.size(), part));
        }
    }

    void setWraps(boolean wraps) {
        if (marks.wraps() != wraps) {
            mark(new RowMarks(wraps, marks.size(), marks.prompt()));
        }
    }

    /** Printable ASCII, all in one look, as the bytes are. */
    void putAscii(int column, byte[] bytes, int offset, int length, int look) {
        int end = column + length;
        touch(column, end);
        int[] toGlyphs = glyphs;
        int[] toLooks = looks;
        plain &= look == Looks.DEFAULT;
        if (plain) {
            for (int i = 0; i < length; i++) {
                toGlyphs[column + i] = bytes[offset + i];
            }
        } else {
            for (int i = 0; i < length; i++) {
                toGlyphs[column + i] = bytes[offset + i];
                toLooks[column + i] = look;
            }
        }
    }

    private void fillLooks(int from, int to, int look) {
        plain &= look == Looks.DEFAULT;
        if (!plain) {
            Arrays.fill(looks, from, to, look);
        }
    }

    /** Writes characters while they have a width and end before the run's limit; moves the run's start and column along. */
    void put(CharacterRun run) {
        int first = glyphs[run.column];
        int begin = run.column;
        int end = putGlyphs(run);
        if (end > begin) {
            latin &= run.all < 0x100;
            fillLooks(begin, end, run.look);
            endRun(begin, first, end);
            run.column = end;
        }
    }

    private int putGlyphs(CharacterRun run) {
        byte[] bytes = run.bytes;
        int[] target = glyphs;
        int column = run.column;
        int at = run.from;
        int asciiLeft = CharacterRun.MIXED_ASCII;
        int all = 0;
        while (at < run.end) {
            int codePoint = bytes[at];
            int width = 1;
            if (codePoint < 0) {
                codePoint = Utf8Decoder.whole(bytes, at, run.end);
                width = codePoint < 0xa0 || codePoint == Glyph.TAIL ? 0 : run.width(codePoint);
                asciiLeft = CharacterRun.MIXED_ASCII;
            } else if (codePoint < 0x20 || codePoint == 0x7f || --asciiLeft < 0) {
                break;
            }
            if (width == 0 || column + width >= run.limit) {
                break;
            }
            target[column++] = codePoint;
            if (width == 2) {
                target[column++] = Glyph.TAIL;
            }
            all |= codePoint;
            run.last = codePoint;
            at += Utf8Decoder.length(codePoint);
        }
        run.from = at;
        run.all = all;
        return column;
    }

    /** The halves of wide characters that are left beside a run go; what stood in its first cell tells about the one before. */
    private void endRun(int from, int first, int to) {
        if (first == Glyph.TAIL && from > 0) {
            glyphs[from - 1] = Glyph.BLANK;
        }
        if (to < glyphs.length && glyphs[to] == Glyph.TAIL) {
            glyphs[to] = Glyph.BLANK;
        }
        used = Math.max(used, to);
        changed();
        endTouched(to);
    }

    void put(int column, int glyph, int look) {
        touch(column, column + 1);
        glyphs[column] = glyph;
        looks[column] = look;
        latin &= glyph >>> 8 == 0;
        plain &= look == Looks.DEFAULT;
    }

    void putWide(int column, int glyph, int look) {
        touch(column, column + 2);
        glyphs[column] = glyph;
        glyphs[column + 1] = Glyph.TAIL;
        looks[column] = look;
        looks[column + 1] = look;
        latin = false;
        plain &= look == Looks.DEFAULT;
    }

    /** A character of one column in each cell. */
    void fill(int from, int to, int glyph, int look) {
        touch(from, to);
        Arrays.fill(glyphs, from, to, glyph);
        fillLooks(from, to, look);
        latin &= glyph >>> 8 == 0;
    }

    /** A character of two columns in each two cells. */
    void fillWide(int from, int to, int glyph, int look) {
        fill(from, to, Glyph.TAIL, look);
        for (int column = from; column < to; column += 2) {
            glyphs[column] = glyph;
        }
    }

    /** Another character in a cell that has one; its width and look stay. */
    void replaceGlyph(int column, int glyph) {
        glyphs[column] = glyph;
        latin = false;
        used = Math.max(used, column + 1);
        changed();
    }

    void erase(int from, int to, int look) {
        if (from >= to) {
            return;
        }
        if (look == Looks.DEFAULT && from >= used) {
            endTouched(to);
            return;
        }
        touch(from, to);
        Arrays.fill(glyphs, from, to, Glyph.BLANK);
        fillLooks(from, to, look);
        if (look == Looks.DEFAULT && to == used) {
            used = from;
        }
    }

    /** Erases the cells that DECSCA did not protect. */
    void eraseUnprotected(int from, int to, int look, Looks all) {
        for (int column = from; column < to; column++) {
            boolean erased = glyphs[column] == Glyph.BLANK && looks[column] == look;
            if ((!erased || column == glyphs.length - 1) && !all.isProtected(looks[column])) {
                erase(column, column + 1, look);
            }
        }
    }

    /** Everything blank, as if newly made. */
    void clear(int look) {
        int end = look == Looks.DEFAULT ? used : glyphs.length;
        Arrays.fill(glyphs, 0, used, Glyph.BLANK);
        fillLooks(0, end, look);
        latin = true;
        plain = look == Looks.DEFAULT;
        used = look == Looks.DEFAULT ? 0 : end;
        setMarks(RowMarks.NONE);
    }

    /** Opens a gap of blanks; what goes beyond {@code right} is lost. */
    void insertCells(int at, int count, int right, int look) {
        touch(at, right);
        int gap = Math.min(count, right - at);
        splitAt(right - gap);
        System.arraycopy(glyphs, at, glyphs, at + gap, right - at - gap);
        System.arraycopy(looks, at, looks, at + gap, right - at - gap);
        Arrays.fill(glyphs, at, at + gap, Glyph.BLANK);
        fillLooks(at, at + gap, look);
    }

    /** Closes up over cells; blanks come in before {@code right}. */
    void deleteCells(int at, int count, int right, int look) {
        touch(at, right);
        int gap = Math.min(count, right - at);
        splitAt(at + gap);
        System.arraycopy(glyphs, at + gap, glyphs, at, right - at - gap);
        System.arraycopy(looks, at + gap, looks, at, right - at - gap);
        Arrays.fill(glyphs, right - gap, right, Glyph.BLANK);
        fillLooks(right - gap, right, look);
    }

    /** As many cells of a line, which may be this one, from one column on, to another column. */
    void copyFrom(Line source, int from, int at, int count) {
        source.splitAt(from);
        source.splitAt(from + count);
        touch(at, at + count);
        System.arraycopy(source.glyphs, from, glyphs, at, count);
        System.arraycopy(source.looks, from, looks, at, count);
        latin &= source.latin;
        plain &= source.plain;
    }

    /** Another look for cells up to a column; what they hold stays. */
    void setLook(int from, int to, int look) {
        fillLooks(from, to, look);
        used = Math.max(used, to);
        changed();
    }

    /** Cuts or lengthens the line; a wide character cut in half goes. */
    void setColumns(int columns) {
        if (columns < glyphs.length) {
            splitAt(columns);
        }
        glyphs = Arrays.copyOf(glyphs, columns);
        looks = Arrays.copyOf(looks, columns);
        used = Math.min(used, columns);
        setMarks(marks);
    }

    /** Takes over what a packed line holds. */
    void load(HistoryLine packed) {
        packed.unpack(glyphs, looks, 0);
        latin = false;
        plain = false;
        used = Math.min(packed.used(), glyphs.length);
        setMarks(packed.marks());
        uncut = packed.used() > glyphs.length ? packed : null;
    }

    /** No character, and no look to see, in any cell. */
    boolean blank() {
        if (uncut != null) {
            return false;
        }
        for (int i = 0; i < used; i++) {
            if (glyphs[i] != Glyph.BLANK || looks[i] != Looks.DEFAULT) {
                return false;
            }
        }
        return true;
    }

    /** Marks the looks and clusters that are used. */
    void markUsed(BitSet usedLooks, BitSet usedClusters) {
        if (uncut != null) {
            uncut.markUsed(usedLooks, usedClusters);
        }
        for (int i = 0; i < used; i++) {
            usedLooks.set(looks[i]);
            if (Glyph.isCluster(glyphs[i])) {
                usedClusters.set(Glyph.clusterId(glyphs[i]));
            }
        }
    }

    void renumber(int[] newLooks, int[] newClusters) {
        uncut = uncut == null ? null : uncut.renumbered(newLooks, newClusters);
        for (int i = 0; i < used; i++) {
            looks[i] = newLooks[looks[i]];
            if (Glyph.isCluster(glyphs[i])) {
                glyphs[i] = Glyph.ofCluster(newClusters[Glyph.clusterId(glyphs[i])]);
            }
        }
        snapshot = null;
    }

    Row snapshot(RowTables tables) {
        Row row = snapshot;
        if (row == null) {
            row = new Row(glyphs.clone(), looks.clone(), tables, marks);
            snapshot = row;
        }
        return row;
    }

    /** What every change of cells must do first: halves of wide characters at the edges go, and the damage is noted. */
    private void touch(int from, int to) {
        splitAt(from);
        splitAt(to);
        used = Math.max(used, to);
        endTouched(to);
        changed();
    }

    /** What the last cell held went on in the next row; a new one does not, until it wraps itself. */
    private void endTouched(int to) {
        if (to == glyphs.length && marks.wraps()) {
            setWraps(false);
        }
    }

    private void changed() {
        snapshot = null;
        uncut = null;
    }

    private void splitAt(int column) {
        if (column > 0 && column < glyphs.length && glyphs[column] == Glyph.TAIL) {
            glyphs[column - 1] = Glyph.BLANK;
            glyphs[column] = Glyph.BLANK;
            changed();
        }
    }
}
