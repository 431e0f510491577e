package dev.sandbar.vt;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A row packed for the history: one byte a cell where all characters are below U+0100, else two; looks as runs; untouched cells at
 * the end left out. In two bytes the surrogates, which are no characters, stand for places of a table with what does not fit:
 * characters beyond U+FFFF and clusters. Immutable but for the renumbering of looks and clusters.
 */
final class HistoryLine {
    private static final int[] NONE = {};
    private static final int FIRST_EXTRA = 0xd800;
    private static final int EXTRAS = 0x800;

    private final int used;
    /** byte[], char[], or, where a very long row has too many extras, int[]. */
    private final Object glyphs;

    private final int[] extras;
    /** Pairs: the column where a run ends, its look. None at all: everything in the default look. */
    private final int[] runs;

    private final RowMarks marks;

    private HistoryLine(CellRun cells, RowMarks marks) {
        this.marks = marks;
        used = cells.length();
        int all = 0;
        int outside = 0;
        for (int i = 0; i < used; i++) {
            int glyph = cells.glyph(i);
            all |= glyph;
            outside += glyph >>> 16 != 0 ? 1 : 0;
        }
        extras = outside == 0 || outside > EXTRAS ? NONE : new int[outside];
        glyphs = outside > EXTRAS ? ints(cells) : (all & ~0xff) == 0 ? bytes(cells) : chars(cells);
        runs = runs(cells);
    }

    static HistoryLine of(Line line) {
        return new HistoryLine(line.cells(), line.marks());
    }

    static HistoryLine of(CellRun cells, RowMarks marks) {
        return new HistoryLine(cells, marks);
    }

    /** How many cells are kept; those after them are blank in the default look. */
    int used() {
        return used;
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

    void renumber(int[] looks, int[] clusters) {
        for (int i = 1; i < runs.length; i += 2) {
            runs[i] = looks[runs[i]];
        }
        int[] wide = wideGlyphs();
        for (int i = 0; i < wide.length; i++) {
            if (Glyph.isCluster(wide[i])) {
                wide[i] = Glyph.ofCluster(clusters[Glyph.clusterId(wide[i])]);
            }
        }
    }

    private int[] wideGlyphs() {
        return glyphs instanceof int[] ints ? ints : extras;
    }

    private byte[] bytes(CellRun cells) {
        byte[] bytes = new byte[used];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) cells.glyph(i);
        }
        return bytes;
    }

    private char[] chars(CellRun cells) {
        char[] chars = new char[used];
        int extra = 0;
        for (int i = 0; i < chars.length; i++) {
            int glyph = cells.glyph(i);
            if (glyph >>> 16 != 0) {
                chars[i] = (char) (FIRST_EXTRA + extra);
                extras[extra++] = glyph;
            } else {
                chars[i] = (char) glyph;
            }
        }
        return chars;
    }

    private int[] ints(CellRun cells) {
        int[] ints = new int[used];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = cells.glyph(i);
        }
        return ints;
    }

    private static int[] runs(CellRun cells) {
        int count = 0;
        int before = -1;
        for (int i = 0; i < cells.length(); i++) {
            int look = cells.look(i);
            count += look != before ? 1 : 0;
            before = look;
        }
        if (count == 0 || (count == 1 && before == Looks.DEFAULT)) {
            return NONE;
        }
        int[] runs = new int[count * 2];
        int at = 0;
        for (int i = 1; i <= cells.length(); i++) {
            if (i == cells.length() || cells.look(i) != cells.look(i - 1)) {
                runs[at++] = i;
                runs[at++] = cells.look(i - 1);
            }
        }
        return runs;
    }
}
