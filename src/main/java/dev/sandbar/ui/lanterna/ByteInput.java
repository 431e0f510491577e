package dev.sandbar.ui.lanterna;

import java.io.IOException;

/** Bytes that arrive over time. */
interface ByteInput {
    /** The end of the input. */
    int EOF = -1;

    /** Nothing came in time. */
    int NOTHING = -2;

    /** The next byte, {@link #EOF} or {@link #NOTHING}; waits without end where {@code timeoutMillis} is 0. */
    int read(long timeoutMillis) throws IOException;
}
