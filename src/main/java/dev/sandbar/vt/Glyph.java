package dev.sandbar.vt;

/**
 * What a cell of a grid holds, in one int: 0 for a blank, a code point, {@link #TAIL} for the second half of a wide character, or
 * a negative number for a cluster of several code points kept in {@link Clusters}.
 */
final class Glyph {
    static final int BLANK = 0;
    /** A noncharacter, so that a row of characters below U+10000 can still be kept in 16 bits a cell. */
    static final int TAIL = 0xffff;

    private Glyph() {}

    static boolean isCluster(int glyph) {
        return glyph < 0;
    }

    static int ofCluster(int id) {
        return ~id;
    }

    static int clusterId(int glyph) {
        return ~glyph;
    }
}
