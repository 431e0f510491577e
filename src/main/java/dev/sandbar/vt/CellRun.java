package dev.sandbar.vt;

/** A stretch of cells inside arrays that belong to someone else; to be read at once. */
final class CellRun {
    final int[] glyphs;
    final int[] looks;
    final int from;
    final int length;
    /** Known: all glyphs are below U+0100. False: to be found out. */
    boolean latin;
    /** Known: all is in the default look. False: to be found out. */
    boolean plain;

    CellRun(int[] glyphs, int[] looks, int from, int length) {
        this.glyphs = glyphs;
        this.looks = looks;
        this.from = from;
        this.length = length;
    }
}
