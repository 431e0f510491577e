package dev.sandbar.vt;

/**
 * Characters in UTF-8 to be written one after the other into a row, with a little ASCII between them. Filled anew for each run, so
 * that none makes an object.
 */
final class CharacterRun {
    /** More ASCII than this in a row is better handled as a run of its own. */
    static final int MIXED_ASCII = 6;

    final int ambiguousWidth;
    byte[] bytes = new byte[0];
    int from;
    int end;
    int column;
    /** The column that the last character must end before. */
    int limit;

    int look;
    /** The last character that was written. */
    int last;
    /** The bits of all that were written. */
    int all;

    CharacterRun(int ambiguousWidth) {
        this.ambiguousWidth = ambiguousWidth;
    }

    /** 0, 1 or 2; 0 also for what has no width of its own. */
    int width(int codePoint) {
        int width = Unicode.width(codePoint);
        return width == Unicode.AMBIGUOUS ? ambiguousWidth : width;
    }
}
