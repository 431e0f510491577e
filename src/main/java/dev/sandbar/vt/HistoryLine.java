package dev.sandbar.vt;

import java.util.Arrays;

/**
 * A row of the history, packed: one byte a cell where all characters are below U+0100, two below U+10000, else four; looks as runs;
 * untouched cells at the end left out. Immutable but for the renumbering of its looks and clusters.
 */
final class HistoryLine {
    private static final int[] NO_RUNS = {};

    private final int columns;
    private final int used;
    private final Object glyphs;
    /** Pairs: the column where a run ends, its look. None at all: everything in the default look. */
    private final int[] runs;

    private final RowMarks marks;

    private HistoryLine(Line line) {
        columns = line.columns();
        used = line.used();
        marks = line.marks();
        glyphs = pack(line, used);
        runs = runs(line, used);
    }

    static HistoryLine of(Line line) {
        return new HistoryLine(line);
    }

    int columns() {
        return columns;
    }

    int used() {
        return used;
    }

    RowMarks marks() {
        return marks;
    }

    int glyph(int column) {
        if (column >= used) {
            return Glyph.BLANK;
        }
        if (glyphs instanceof byte[] bytes) {
            return bytes[column] & 0xff;
        }
        return glyphs instanceof char[] chars ? chars[column] : ((int[]) glyphs)[column];
    }

    /** Fills an array with the looks of the cells. */
    void looksInto(int[] target) {
        int from = 0;
        for (int i = 0; i < runs.length; i += 2) {
            Arrays.fill(target, from, runs[i], runs[i + 1]);
            from = runs[i];
        }
    }

    Row row(RowTables tables) {
        int[] cells = new int[columns];
        for (int column = 0; column < used; column++) {
            cells[column] = glyph(column);
        }
        int[] looks = new int[columns];
        looksInto(looks);
        return new Row(cells, looks, tables, marks);
    }

    private static Object pack(Line line, int used) {
        int all = 0;
        for (int i = 0; i < used; i++) {
            all |= line.glyph(i);
        }
        if ((all & ~0xff) == 0) {
            byte[] bytes = new byte[used];
            for (int i = 0; i < used; i++) {
                bytes[i] = (byte) line.glyph(i);
            }
            return bytes;
        }
        if ((all & ~0xffff) == 0) {
            char[] chars = new char[used];
            for (int i = 0; i < used; i++) {
                chars[i] = (char) line.glyph(i);
            }
            return chars;
        }
        int[] ints = new int[used];
        for (int i = 0; i < used; i++) {
            ints[i] = line.glyph(i);
        }
        return ints;
    }

    private static int[] runs(Line line, int used) {
        int count = 0;
        for (int i = 0; i < used; i++) {
            if (i == 0 || line.look(i) != line.look(i - 1)) {
                count++;
            }
        }
        if (count == 0 || (count == 1 && line.look(0) == Looks.DEFAULT)) {
            return NO_RUNS;
        }
        int[] runs = new int[count * 2];
        int at = 0;
        for (int i = 1; i <= used; i++) {
            if (i == used || line.look(i) != line.look(i - 1)) {
                runs[at++] = i;
                runs[at++] = line.look(i - 1);
            }
        }
        return runs;
    }
}
