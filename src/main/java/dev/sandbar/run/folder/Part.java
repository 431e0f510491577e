package dev.sandbar.run.folder;

import dev.sandbar.run.record.LineFeeds;

/** Some of the bytes of an array; the array is not copied. */
final class Part {
    private static final int CONTINUATION_MASK = 0xc0;
    private static final int CONTINUATION = 0x80;
    private static final int LONGEST_CHARACTER = 4;

    private final byte[] bytes;
    private final int from;
    private final int to;

    Part(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    boolean isEmpty() {
        return from >= to;
    }

    long lines() {
        return LineFeeds.count(bytes, from, to);
    }

    /** The first bytes, at most {@code count}. */
    Part first(long count) {
        return new Part(bytes, from, (int) Math.min(to, from + count));
    }

    /** What follows {@code part}, which is the beginning of this. */
    Part after(Part part) {
        return new Part(bytes, part.to, to);
    }

    /** As much as ends with a line; empty when no line ends here. */
    Part wholeLines() {
        int end = to;
        while (end > from && bytes[end - 1] != '\n') {
            end--;
        }
        return new Part(bytes, from, end);
    }

    /** As much as ends with a character of UTF-8, given what follows in the array; the whole when it is no UTF-8. */
    Part wholeCharacters() {
        for (int end = to; end > from && to - end < LONGEST_CHARACTER; end--) {
            if (end == bytes.length || (bytes[end] & CONTINUATION_MASK) != CONTINUATION) {
                return new Part(bytes, from, end);
            }
        }
        return this;
    }
}
