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
        int all = cells.latin ? 0 : packChars(cells, line.chars(cells.length));
        if ((all & ~0xff) == 0) {
            packBytes(cells, line.bytes(cells.length));
        } else if ((all & ~0xffff) != 0) {
            packExtras(cells, line);
        }
        return line;
    }

    private static void packBytes(CellRun cells, byte[] bytes) {
        int[] glyphs = cells.glyphs;
        int from = cells.from;
        for (int i = 0; i < cells.length; i++) {
            bytes[i] = (byte) glyphs[from + i];
        }
    }

    /** All bits of all glyphs: what is beyond 16 bits did not get in. */
    private static int packChars(CellRun cells, char[] chars) {
        int[] glyphs = cells.glyphs;
        int from = cells.from;
        int all = 0;
        for (int i = 0; i < cells.length; i++) {
            int glyph = glyphs[from + i];
            chars[i] = (char) glyph;
            all |= glyph;
        }
        return all;
    }

    private void packExtras(CellRun cells, HistoryLine line) {
        char[] chars = line.chars(cells.length);
        int extras = 0;
        for (int i = 0; i < cells.length; i++) {
            int glyph = cells.glyphs[cells.from + i];
            if (glyph >>> 16 == 0) {
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
