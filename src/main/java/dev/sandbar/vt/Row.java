package dev.sandbar.vt;

import org.jspecify.annotations.Nullable;

/** One row of a screen or of the history, as it was at one moment; immutable. */
public final class Row {
    private final int[] glyphs;
    private final int[] lookIds;
    private final RowTables tables;
    private final RowMarks marks;

    /** Takes the arrays over; they must never change again. */
    Row(int[] glyphs, int[] lookIds, RowTables tables, RowMarks marks) {
        this.glyphs = glyphs;
        this.lookIds = lookIds;
        this.tables = tables;
        this.marks = marks;
    }

    /** How many cells the row has. */
    public int columns() {
        return glyphs.length;
    }

    /** The first code point of a cell; 0 for a blank and for the second half of a wide character. */
    public int codePoint(int column) {
        int glyph = glyphs[column];
        if (Glyph.isCluster(glyph)) {
            return tables.cluster(glyph).codePointAt(0);
        }
        return glyph == Glyph.TAIL ? 0 : glyph;
    }

    /** All of a cell's characters; empty for a blank and for the second half of a wide character. */
    public String grapheme(int column) {
        int glyph = glyphs[column];
        if (Glyph.isCluster(glyph)) {
            return tables.cluster(glyph);
        }
        return glyph == Glyph.BLANK || glyph == Glyph.TAIL ? "" : Character.toString(glyph);
    }

    /** 1, 2 for a wide character, 0 for its second half. */
    public int width(int column) {
        if (glyphs[column] == Glyph.TAIL) {
            return 0;
        }
        return column + 1 < glyphs.length && glyphs[column + 1] == Glyph.TAIL ? 2 : 1;
    }

    public Style style(int column) {
        return tables.style(lookIds[column]);
    }

    /** The OSC 8 hyperlink of a cell, where it has one. */
    public @Nullable Link link(int column) {
        return tables.link(lookIds[column]);
    }

    /** Whether two cells of this row look the same and carry the same link; cheap, for drawing in runs. */
    public boolean sameLook(int column, int other) {
        return lookIds[column] == lookIds[other];
    }

    /** Whether the text goes on in the next row because it did not fit. */
    public boolean wraps() {
        return marks.wraps();
    }

    /** The double-width and double-height form of the row. */
    public LineSize lineSize() {
        return marks.size();
    }

    RowMarks marks() {
        return marks;
    }

    /** What a shell said begins in this row (OSC 133), if anything. */
    public @Nullable PromptPart promptPart() {
        return marks.prompt();
    }

    /** The characters, a space for each blank, blanks and spaces at the end cut. */
    public String text() {
        return text(0, glyphs.length).stripTrailing();
    }

    /** The characters of the cells from one column up to another, a space for each blank. */
    public String text(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int column = from; column < to; column++) {
            int glyph = glyphs[column];
            if (Glyph.isCluster(glyph)) {
                text.append(tables.cluster(glyph));
            } else if (glyph != Glyph.TAIL) {
                text.appendCodePoint(glyph == Glyph.BLANK ? ' ' : glyph);
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
