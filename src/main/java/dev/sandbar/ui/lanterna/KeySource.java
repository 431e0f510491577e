package dev.sandbar.ui.lanterna;

import java.io.IOException;
import java.io.Reader;

/**
 * The characters behind the keys: UTF-8 out of bytes, and the answer to the old question whether an Escape is alone.
 *
 * <p>A terminal sends the rest of a sequence together with its Escape, so what has not followed after a short while was
 * not part of it. Only then is there any waiting: {@link #ready} says no at once where no sequence has begun.
 */
final class KeySource extends Reader {
    /** Longer than any network splits a packet, shorter than a hand notices. */
    static final long ESCAPE_MILLIS = 40;

    /** Nobody types this far into a sequence by hand, so that its rest may take as long as a bad network needs. */
    static final long REST_MILLIS = 500;

    /** An Escape and one more may have been typed: Alt and a key. */
    private static final int TYPED = 2;

    private static final char ESCAPE = 0x1b;
    private static final int REPLACEMENT = 0xfffd;
    private static final int NONE = ByteInput.NOTHING;

    private final ByteInput bytes;
    private int ahead = NONE;
    private int lowSurrogate = NONE;
    private int length;
    private boolean inSequence;

    KeySource(ByteInput bytes) {
        this.bytes = bytes;
    }

    /** Says that a key has been decoded, and the next character begins another. */
    void begin() {
        length = 0;
        inSequence = false;
    }

    @Override
    public boolean ready() throws IOException {
        if (lowSurrogate != NONE || ahead != NONE) {
            return true;
        }
        if (inSequence) {
            ahead = bytes.read(length > TYPED ? REST_MILLIS : ESCAPE_MILLIS);
        }
        return ahead != NONE;
    }

    @Override
    public int read() throws IOException {
        int next = nextUnit();
        inSequence |= length == 0 && next == ESCAPE;
        length++;
        return next;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int next = read();
        if (next < 0) {
            return ByteInput.EOF;
        }
        target[offset] = (char) next;
        return 1;
    }

    @Override
    public void close() {
        // The bytes belong to the terminal.
    }

    private int nextUnit() throws IOException {
        if (lowSurrogate != NONE) {
            int low = lowSurrogate;
            lowSurrogate = NONE;
            return low;
        }
        int codePoint = nextCodePoint();
        if (codePoint > Character.MAX_VALUE) {
            lowSurrogate = Character.lowSurrogate(codePoint);
            return Character.highSurrogate(codePoint);
        }
        return codePoint;
    }

    private int nextCodePoint() throws IOException {
        int first = nextByte();
        if (first < 0x80) {
            return first;
        }
        int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        if (first < 0xc2 || first > 0xf4) {
            return REPLACEMENT;
        }
        int codePoint = first & (0x3f >> more);
        for (int left = more; left > 0; left--) {
            int next = nextByte();
            if ((next & 0xc0) != 0x80 || next < 0) {
                ahead = next;
                return REPLACEMENT;
            }
            codePoint = (codePoint << 6) | (next & 0x3f);
        }
        boolean valid = Character.isValidCodePoint(codePoint)
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
        return valid ? codePoint : REPLACEMENT;
    }

    private int nextByte() throws IOException {
        int next = ahead;
        ahead = NONE;
        while (next == NONE) {
            next = bytes.read(0);
        }
        return next;
    }
}
