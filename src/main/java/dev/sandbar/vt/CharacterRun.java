package dev.sandbar.vt;

/** Characters to be written one after the other into a row; filled anew for each run, so that none makes an object. */
final class CharacterRun {
    final int ambiguousWidth;
    int[] codePoints = new int[0];
    int from;
    int end;
    int column;
    /** The column that the last character must end before. */
    int limit;

    int look;

    CharacterRun(int ambiguousWidth) {
        this.ambiguousWidth = ambiguousWidth;
    }

    /** 0, 1 or 2; 0 also for what has no width of its own. */
    int width(int codePoint) {
        int width = Unicode.width(codePoint);
        return width == Unicode.AMBIGUOUS ? ambiguousWidth : width;
    }
}
