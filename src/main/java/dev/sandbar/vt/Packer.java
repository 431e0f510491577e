package dev.sandbar.vt;

import java.util.Arrays;

/** Packs rows into {@link HistoryLine}s; keeps its scratch space, since every row that scrolls off comes through here. */
final class Packer {
    private static final int[] NONE = {};
    private int[] scratch = new int[64];

    HistoryLine pack(CellRun cells, RowMarks marks) {
        int all = cells.latin ? 0 : all(cells);
        int[] runs = cells.plain ? NONE : runs(cells);
        if ((all & ~0xff) == 0) {
            return new HistoryLine(bytes(cells.glyphs, cells.from, cells.length), NONE, runs, marks);
        }
        if ((all & ~0xffff) == 0) {
            return new HistoryLine(chars(cells.glyphs, cells.from, cells.length), NONE, runs, marks);
        }
        return withExtras(cells, runs, marks);
    }

    private static int all(CellRun cells) {
        int[] glyphs = cells.glyphs;
        int all = 0;
        for (int i = cells.from; i < cells.from + cells.length; i++) {
            all |= glyphs[i];
        }
        return all;
    }

    private static byte[] bytes(int[] glyphs, int from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) glyphs[from + i];
        }
        return bytes;
    }

    private static char[] chars(int[] glyphs, int from, int length) {
        char[] chars = new char[length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) glyphs[from + i];
        }
        return chars;
    }

    private HistoryLine withExtras(CellRun cells, int[] runs, RowMarks marks) {
        char[] chars = new char[cells.length];
        int extras = 0;
        for (int i = 0; i < chars.length; i++) {
            int glyph = cells.glyphs[cells.from + i];
            if (glyph >>> 16 == 0) {
                chars[i] = (char) glyph;
                continue;
            }
            if (extras == HistoryLine.MAX_EXTRAS) {
                int[] ints = Arrays.copyOfRange(cells.glyphs, cells.from, cells.from + cells.length);
                return new HistoryLine(ints, NONE, runs, marks);
            }
            chars[i] = (char) (HistoryLine.FIRST_EXTRA + extras);
            put(extras++, glyph);
        }
        return new HistoryLine(chars, Arrays.copyOf(scratch, extras), runs, marks);
    }

    /** Pairs of a run's end and its look; none where all is in the default look. */
    private int[] runs(CellRun cells) {
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
        return count == 0 || (count == 2 && scratch[1] == Looks.DEFAULT) ? NONE : Arrays.copyOf(scratch, count);
    }

    private void put(int at, int value) {
        if (at == scratch.length) {
            scratch = Arrays.copyOf(scratch, at * 2);
        }
        scratch[at] = value;
    }
}
