package dev.sandbar.vt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins rows that wrap into logical lines and cuts these to another width; anchors go with their characters. */
final class Rewrap {
    private final int columns;
    private final Packer packer = new Packer();
    private final CellRun cells = new CellRun();
    private final List<Anchor> anchors;
    private final List<HistoryLine> result = new ArrayList<>();
    /** The logical line in the making. */
    private int[] glyphs = new int[256];

    private int[] looks = new int[256];
    private int length;
    private final List<Anchor> inside = new ArrayList<>();

    /** The anchors must be ordered by row. */
    Rewrap(int columns, List<Anchor> anchors) {
        this.columns = columns;
        this.anchors = anchors;
    }

    List<HistoryLine> run(List<HistoryLine> rows, int oldColumns) {
        int nextAnchor = 0;
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && rows.get(to - 1).marks().wraps()) {
                to++;
            }
            int end = nextAnchor;
            while (end < anchors.size() && anchors.get(end).row < to) {
                end++;
            }
            line(rows.subList(from, to), from, oldColumns, anchors.subList(nextAnchor, end));
            nextAnchor = end;
            from = to;
        }
        return result;
    }

    private void line(List<HistoryLine> rows, int firstRow, int oldColumns, List<Anchor> within) {
        HistoryLine first = rows.get(0);
        if (rows.size() == 1 && (first.used() <= columns || first.marks().size() != LineSize.NORMAL)) {
            within.forEach(anchor -> anchor.row = result.size());
            result.add(first);
            return;
        }
        inside.clear();
        inside.addAll(within);
        int[] starts = join(rows, oldColumns);
        for (Anchor anchor : within) {
            anchor.column += starts[anchor.row - firstRow];
        }
        cut(rows.get(rows.size() - 1).marks(), first.marks());
    }

    /** Puts the cells of the rows one after the other; where each row starts. */
    private int[] join(List<HistoryLine> rows, int oldColumns) {
        int[] starts = new int[rows.size()];
        length = 0;
        for (int i = 0; i < rows.size(); i++) {
            HistoryLine row = rows.get(i);
            starts[i] = length;
            boolean last = i == rows.size() - 1;
            int taken = last ? lastCharacter(row) : oldColumns;
            makeRoom(length + Math.max(taken, row.used()));
            Arrays.fill(glyphs, length, glyphs.length, Glyph.BLANK);
            Arrays.fill(looks, length, looks.length, Looks.DEFAULT);
            row.unpack(glyphs, looks, length);
            length += taken;
            if (!last && gapBeforeWide(rows.get(i + 1))) {
                length--;
            }
        }
        return starts;
    }

    /** A wide character that did not fit left the last column blank: that cell was never text. */
    private boolean gapBeforeWide(HistoryLine next) {
        return glyphs[length - 1] == Glyph.BLANK && next.used() > 1 && next.glyph(1) == Glyph.TAIL;
    }

    private void makeRoom(int cells) {
        if (cells > glyphs.length) {
            glyphs = Arrays.copyOf(glyphs, cells * 2);
            looks = Arrays.copyOf(looks, cells * 2);
        }
    }

    private static int lastCharacter(HistoryLine row) {
        int end = row.used();
        while (end > 0 && row.glyph(end - 1) == Glyph.BLANK) {
            end--;
        }
        return end;
    }

    private void cut(RowMarks last, RowMarks first) {
        int from = 0;
        RowMarks marks = first;
        do {
            int to = end(from);
            boolean wraps = to < length || last.wraps();
            cells.set(glyphs, looks, from, to - from);
            placeAnchors(from, to, to == length);
            result.add(packer.pack(cells, new RowMarks(wraps, LineSize.NORMAL, marks.prompt())));
            marks = RowMarks.NONE;
            from = to;
        } while (from < length);
    }

    private int end(int from) {
        int to = Math.min(from + columns, length);
        boolean splits = to < length && glyphs[to] == Glyph.TAIL;
        if (splits && columns == 1) {
            glyphs[from] = Glyph.BLANK;
            glyphs[to] = Glyph.BLANK;
            return to;
        }
        return splits ? to - 1 : to;
    }

    private void placeAnchors(int from, int to, boolean last) {
        inside.removeIf(anchor -> {
            boolean here = anchor.column < to || last;
            if (here) {
                anchor.row = result.size();
                anchor.column = Math.min(anchor.column - from, columns);
            }
            return here;
        });
    }
}
