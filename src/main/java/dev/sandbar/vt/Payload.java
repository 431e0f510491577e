package dev.sandbar.vt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a control string, up to a limit; a longer one counts as a whole as never sent. */
final class Payload {
    static final int MAX_BYTES = 1 << 17;
    private static final int FIRST_BYTES = 256;
    private static final int KEPT_BYTES = 4096;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;

    void clear() {
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[FIRST_BYTES];
        }
        length = 0;
    }

    void add(byte value) {
        if (length >= MAX_BYTES) {
            length = MAX_BYTES + 1;
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = value;
    }

    void removeLast() {
        if (length > 0 && !tooLong()) {
            length--;
        }
    }

    boolean tooLong() {
        return length > MAX_BYTES;
    }

    /** The text; what is not UTF-8 becomes U+FFFD. */
    String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
