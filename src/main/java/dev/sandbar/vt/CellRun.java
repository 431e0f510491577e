package dev.sandbar.vt;

/** A stretch of cells inside arrays that belong to someone else; to be read at once. */
final class CellRun {
    int[] glyphs = new int[0];
    int[] looks = glyphs;
    int from;
    int length;
    /** Known: all glyphs are below U+0100. False: to be found out. */
    boolean latin;
    /** Known: all is in the default look. False: to be found out. */
    boolean plain;

    void set(int[] someGlyphs, int[] theirLooks, int begin, int count) {
        glyphs = someGlyphs;
        looks = theirLooks;
        from = begin;
        length = count;
    }
}
