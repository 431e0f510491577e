package dev.sandbar.ui.lanterna;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What is typed, straight from the line: JLine's own input asks for the line's modes at every byte, wakes up ten times a
 * second and cannot tell a line that is gone from one on which nobody types. Owned by the thread {@code keys}.
 */
final class TtyInput implements ByteInput {
    /** How often it looks whether the rest of a sequence has come; only ever after an Escape. */
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final FileInputStream line = new FileInputStream(FileDescriptor.in);
    private final byte[] buffer = new byte[4096];
    private int at;
    private int end;

    @Override
    public int read(long timeoutMillis) throws IOException {
        if (at >= end) {
            if (timeoutMillis > 0 && !arrives(timeoutMillis)) {
                return NOTHING;
            }
            end = line.read(buffer);
            at = 0;
        }
        return end <= 0 ? EOF : buffer[at++] & 0xff;
    }

    private boolean arrives(long timeoutMillis) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        while (line.available() == 0) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        return true;
    }
}
