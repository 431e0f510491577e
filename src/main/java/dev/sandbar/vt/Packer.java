package dev.sandbar.vt;

import java.util.Arrays;

/** Packs rows into {@link HistoryLine}s; keeps its scratch space, since every row that scrolls off comes through here. */
final class Packer {
    private static final int[] NONE = {};
    private int[] scratch = new int[64];

    HistoryLine pack(CellRun cells, RowMarks marks) {
        return pack(cells, marks, new HistoryLine());
    }

    /** Into a line that nobody else has, whose contents go. */
    HistoryLine pack(CellRun cells, RowMarks marks, HistoryLine line) {
        line.describe(cells.length, cells.plain ? NONE : runs(cells, line), marks);
        int all = cells.latin ? 0 : all(cells);
        if ((all & ~0xff) == 0) {
            packBytes(cells, line.bytes(cells.length));
        } else if ((all & ~0xffff) == 0) {
            packChars(cells, line.chars(cells.length));
        } else {
            packWithExtras(cells, line);
        }
        return line;
    }

    private static int all(CellRun cells) {
        int[] glyphs = cells.glyphs;
        int all = 0;
        for (int i = cells.from; i < cells.from + cells.length; i++) {
            all |= glyphs[i];
        }
        return all;
    }

    private static void packBytes(CellRun cells, byte[] bytes) {
        int[] glyphs = cells.glyphs;
        int from = cells.from;
        for (int i = 0; i < cells.length; i++) {
            bytes[i] = (byte) glyphs[from + i];
        }
    }

    private static void packChars(CellRun cells, char[] chars) {
        int[] glyphs = cells.glyphs;
        int from = cells.from;
        for (int i = 0; i < cells.length; i++) {
            chars[i] = (char) glyphs[from + i];
        }
    }

    private void packWithExtras(CellRun cells, HistoryLine line) {
        char[] chars = line.chars(cells.length);
        int extras = 0;
        for (int i = 0; i < cells.length; i++) {
            int glyph = cells.glyphs[cells.from + i];
            if (glyph >>> 16 == 0) {
                chars[i] = (char) glyph;
                continue;
            }
            if (extras == HistoryLine.MAX_EXTRAS) {
                line.setUnpacked(Arrays.copyOfRange(cells.glyphs, cells.from, cells.from + cells.length));
                return;
            }
            chars[i] = (char) (HistoryLine.FIRST_EXTRA + extras);
            put(extras++, glyph);
        }
        line.setExtras(Arrays.copyOf(scratch, extras));
    }

    /** Pairs of a run's end and its look; none where all is in the default look. */
    private int[] runs(CellRun cells, HistoryLine line) {
        int[] looks = cells.looks;
        int end = cells.from + cells.length;
        int count = 0;
        for (int at = cells.from; at < end; ) {
            int look = looks[at];
            do {
                at++;
            } while (at < end && looks[at] == look);
            put(count++, at - cells.from);
            put(count++, look);
        }
        if (count == 0 || (count == 2 && scratch[1] == Looks.DEFAULT)) {
            return NONE;
        }
        int[] runs = line.runs(count);
        System.arraycopy(scratch, 0, runs, 0, count);
        return runs;
    }

    private void put(int at, int value) {
        if (at == scratch.length) {
            scratch = Arrays.copyOf(scratch, at * 2);
        }
        scratch[at] = value;
    }
}
