package dev.sandbar.provider.azure;

import java.util.Arrays;

/**
 * Takes back what a terminal does that could not be told to leave output alone (ONLCR of termios(3)): it writes CR LF for
 * each LF, so exactly one CR before each LF goes. Belongs to one thread.
 */
final class PlainNewlines {
    private static final byte[] RETURN = {'\r'};

    private boolean held;

    /** The same output, without the terminal's additions; a CR at its end waits for what follows it. */
    byte[] next(byte[] bytes) {
        byte[] plain = new byte[bytes.length + 1];
        int length = 0;
        for (byte b : bytes) {
            if (held && b != '\n') {
                plain[length++] = '\r';
            }
            held = b == '\r';
            if (!held) {
                plain[length++] = b;
            }
        }
        return Arrays.copyOf(plain, length);
    }

    /** What was held back, when nothing comes any more. */
    byte[] rest() {
        return held ? RETURN.clone() : new byte[0];
    }
}
