package dev.sandbar.provider.azure;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Separates output from the marks of {@code wrapper.sh} in it: RS, nonce, ':', words, ';'. Any chunking gives the same
 * pieces, and only what may be the beginning of a mark is held back. Belongs to one thread.
 */
final class MarkScanner {
    private static final byte RECORD_SEPARATOR = 0x1e;
    /** Words longer than this are not from the wrapper. */
    private static final int LONGEST_WORDS = 64;

    private final byte[] begin;
    private byte[] held = {};
    private int from;

    /** A piece of what came. */
    sealed interface Piece {
        /** Output, in an array that is the receiver's alone. (No record: arrays are not compared.) */
        final class Text implements Piece {
            private final byte[] bytes;

            Text(byte[] bytes) {
                this.bytes = bytes;
            }

            byte[] bytes() {
                return bytes;
            }
        }

        /** A mark; what follows it comes later. */
        record Mark(String words) implements Piece {}
    }

    MarkScanner(String nonce) {
        byte[] name = nonce.getBytes(StandardCharsets.US_ASCII);
        begin = new byte[name.length + 2];
        begin[0] = RECORD_SEPARATOR;
        System.arraycopy(name, 0, begin, 1, name.length);
        begin[begin.length - 1] = ':';
    }

    /** Takes in what came next. */
    void feed(byte[] bytes) {
        byte[] both = Arrays.copyOfRange(held, from, held.length + bytes.length);
        System.arraycopy(bytes, 0, both, held.length - from, bytes.length);
        held = both;
        from = 0;
    }

    /** The next piece; null when more has to come first. */
    @Nullable
    Piece next() {
        int start = from;
        while (start < held.length && !mayBeMark(start)) {
            start++;
        }
        if (start > from) {
            Piece text = new Piece.Text(Arrays.copyOfRange(held, from, start));
            from = start;
            return text;
        }
        int end = endOfMark(from);
        if (end < 0) {
            return null;
        }
        int words = from + begin.length;
        Piece mark = new Piece.Mark(new String(held, words, end - words, StandardCharsets.US_ASCII));
        from = end + 1;
        return mark;
    }

    /** What was held back, when nothing comes any more. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(held, from, held.length);
        from = held.length;
        return rest;
    }

    private boolean mayBeMark(int start) {
        for (int i = 0; i < begin.length; i++) {
            if (start + i == held.length) {
                return true;
            }
            if (held[start + i] != begin[i]) {
                return false;
            }
        }
        int words = start + begin.length;
        return endOfMark(start) >= 0 || held.length - words <= LONGEST_WORDS;
    }

    /** Where its ';' is; negative while that has not come. */
    private int endOfMark(int start) {
        int words = start + begin.length;
        for (int i = words; i < Math.min(held.length, words + LONGEST_WORDS + 1); i++) {
            if (held[i] == ';') {
                return i;
            }
        }
        return -1;
    }
}
