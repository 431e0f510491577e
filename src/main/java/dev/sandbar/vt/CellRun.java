package dev.sandbar.vt;

/** A stretch of cells inside arrays that belong to someone else; to be read at once. */
final class CellRun {
    private final int[] glyphs;
    private final int[] looks;
    private final int from;
    private final int length;

    CellRun(int[] glyphs, int[] looks, int from, int length) {
        this.glyphs = glyphs;
        this.looks = looks;
        this.from = from;
        this.length = length;
    }

    int length() {
        return length;
    }

    int glyph(int index) {
        return glyphs[from + index];
    }

    int look(int index) {
        return looks[from + index];
    }
}
