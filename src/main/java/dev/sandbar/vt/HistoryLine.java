package dev.sandbar.vt;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A row packed for the history: one byte a cell where all characters are below U+0100, else two; looks as runs; untouched cells at
 * the end left out. In two bytes the surrogates, which are no characters, stand for places of a table with what does not fit:
 * characters beyond U+FFFF and clusters. Immutable.
 */
final class HistoryLine {
    static final int FIRST_EXTRA = 0xd800;
    static final int MAX_EXTRAS = 0x800;

    /** byte[], char[], or, where a very long row has too many extras, int[]. */
    private final Object glyphs;

    private final int[] extras;
    /** Pairs: the column where a run ends, its look. None at all: everything in the default look. */
    private final int[] runs;

    private final RowMarks marks;

    HistoryLine(Object glyphs, int[] extras, int[] runs, RowMarks marks) {
        this.glyphs = glyphs;
        this.extras = extras;
        this.runs = runs;
        this.marks = marks;
    }

    /** How many cells are kept; those after them are blank in the default look. */
    int used() {
        if (glyphs instanceof byte[] bytes) {
            return bytes.length;
        }
        return glyphs instanceof char[] chars ? chars.length : ((int[]) glyphs).length;
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

    /** Writes the cells into arrays, from a place on, as far as there is room. */
    void unpack(int[] toGlyphs, int[] toLooks, int at) {
        int count = Math.min(used(), toGlyphs.length - at);
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
        boolean unpacked = glyphs instanceof int[];
        return new HistoryLine(unpacked ? wide : glyphs, unpacked ? extras : wide, newRuns, marks);
    }

    private int[] wideGlyphs() {
        return glyphs instanceof int[] ints ? ints : extras;
    }
}
