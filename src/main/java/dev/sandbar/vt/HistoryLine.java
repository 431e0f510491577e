package dev.sandbar.vt;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A row packed for the history: one byte a cell where all characters are below U+0100, else two; looks as runs; untouched cells at
 * the end left out. In two bytes the surrogates, which are no characters, stand for places of a table with what does not fit:
 * characters beyond U+FFFF and clusters. It never changes while anyone but the history has it; the history packs a new row into
 * the arrays of the one it forgets, so that a flood of output leaves nothing behind for the collector.
 */
final class HistoryLine {
    static final int FIRST_EXTRA = 0xd800;
    static final int MAX_EXTRAS = 0x800;

    /** How much longer than needed an array may be to be used again. */
    private static final int SLACK = 64;

    private static final int[] NONE = {};

    /** byte[], char[], or, where a very long row has too many extras, int[]. */
    private Object glyphs = NONE;

    /** How many cells are kept; those after them are blank in the default look. */
    private int used;

    private int[] extras = NONE;
    /** Pairs: the column where a run ends, its look. None at all: everything in the default look. */
    private int[] runs = NONE;

    private RowMarks marks = RowMarks.NONE;

    /** Everything but the glyphs. */
    void describe(int cells, int[] newRuns, RowMarks newMarks) {
        used = cells;
        extras = NONE;
        runs = newRuns;
        marks = newMarks;
    }

    /** To be filled with the glyphs: the array of before where that fits. */
    byte[] bytes(int length) {
        if (glyphs instanceof byte[] bytes && fits(bytes.length, length)) {
            return bytes;
        }
        byte[] bytes = new byte[roomFor(length)];
        glyphs = bytes;
        return bytes;
    }

    /** The same in 16 bits a cell. */
    char[] chars(int length) {
        if (glyphs instanceof char[] chars && fits(chars.length, length)) {
            return chars;
        }
        char[] chars = new char[roomFor(length)];
        glyphs = chars;
        return chars;
    }

    private static boolean fits(int room, int length) {
        return room >= length && room - length <= SLACK;
    }

    /** A row that is packed anew is one of many of about its length. */
    private int roomFor(int length) {
        return glyphs == NONE ? length : length + SLACK / 2;
    }

    void setExtras(int[] newExtras) {
        extras = newExtras;
    }

    void setUnpacked(int[] allGlyphs) {
        glyphs = allGlyphs;
    }

    int used() {
        return used;
    }

    /** The runs of before where there were as many, else new ones: to be filled. */
    int[] runs(int length) {
        return runs.length == length ? runs : new int[length];
    }

    RowMarks marks() {
        return marks;
    }

    int glyph(int column) {
        if (glyphs instanceof byte[] bytes) {
            return bytes[column] & 0xff;
        }
        if (glyphs instanceof char[] chars) {
            int place = chars[column] - FIRST_EXTRA;
            return place >= 0 && place < extras.length ? extras[place] : chars[column];
        }
        return ((int[]) glyphs)[column];
    }

    /** Makes the run hold all cells of this line. */
    void copyTo(CellRun cells) {
        int[] glyphs = new int[used()];
        int[] looks = new int[used()];
        unpack(glyphs, looks, 0);
        cells.set(glyphs, looks, 0, used());
        cells.latin = false;
        cells.plain = false;
    }

    /** Writes the cells into arrays, from a place on, as far as there is room. */
    void unpack(int[] toGlyphs, int[] toLooks, int at) {
        int count = Math.min(used, toGlyphs.length - at);
        for (int i = 0; i < count; i++) {
            toGlyphs[at + i] = glyph(i);
        }
        int from = 0;
        for (int i = 0; i < runs.length && from < count; i += 2) {
            Arrays.fill(toLooks, at + from, at + Math.min(runs[i], count), runs[i + 1]);
            from = runs[i];
        }
    }

    Row row(int columns, RowTables tables) {
        int[] cells = new int[columns];
        int[] looks = new int[columns];
        unpack(cells, looks, 0);
        return new Row(cells, looks, tables, marks);
    }

    /** Marks the looks and clusters that are used. */
    void markUsed(BitSet looks, BitSet clusters) {
        for (int i = 1; i < runs.length; i += 2) {
            looks.set(runs[i]);
        }
        for (int glyph : wideGlyphs()) {
            if (Glyph.isCluster(glyph)) {
                clusters.set(Glyph.clusterId(glyph));
            }
        }
    }

    /** The same line with other numbers; lines are immutable, since transcripts share them. */
    HistoryLine renumbered(int[] looks, int[] clusters) {
        int[] newRuns = runs.clone();
        for (int i = 1; i < newRuns.length; i += 2) {
            newRuns[i] = looks[newRuns[i]];
        }
        int[] wide = wideGlyphs().clone();
        for (int i = 0; i < wide.length; i++) {
            if (Glyph.isCluster(wide[i])) {
                wide[i] = Glyph.ofCluster(clusters[Glyph.clusterId(wide[i])]);
            }
        }
        HistoryLine line = new HistoryLine();
        line.describe(used, newRuns, marks);
        boolean unpacked = glyphs instanceof int[];
        line.glyphs = unpacked ? wide : glyphs;
        line.extras = unpacked ? extras : wide;
        return line;
    }

    private int[] wideGlyphs() {
        return glyphs instanceof int[] ints ? ints : extras;
    }
}
