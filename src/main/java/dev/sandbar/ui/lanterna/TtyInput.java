package dev.sandbar.ui.lanterna;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What is typed, straight from the line: JLine's own input asks for the line's modes at every byte, wakes up ten times a
 * second and cannot tell a line that is gone from one on which nobody types. Read by the thread {@code keys}; another may lend
 * the line to a program, which then gets every byte: a read that waits is ended by closing what it waits on.
 */
final class TtyInput implements ByteInput {
    /** How often it looks whether the rest of a sequence has come; only ever after an Escape. */
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final String LINE = "/dev/tty";

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(4096).limit(0);
    /** Whether it can be closed and opened again; standard input cannot. */
    private final boolean ours;

    private FileInputStream line;
    private boolean lent;

    TtyInput() {
        Optional<FileInputStream> opened = opened();
        line = opened.orElseGet(() -> new FileInputStream(FileDescriptor.in));
        ours = opened.isPresent();
    }

    /** The controlling terminal; empty where there is none. */
    private static Optional<FileInputStream> opened() {
        try {
            return Optional.of(new FileInputStream(LINE));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Leaves what is typed from now on to others; false where that cannot be, or is so already. */
    synchronized boolean lend() throws IOException {
        if (!ours || lent) {
            return false;
        }
        lent = true;
        line.close();
        return true;
    }

    /** Reads again. */
    synchronized void takeBack() throws IOException {
        line = new FileInputStream(LINE);
        lent = false;
        notifyAll();
    }

    @Override
    public int read(long timeoutMillis) throws IOException {
        while (!buffer.hasRemaining()) {
            FileInputStream present = line();
            try {
                if (timeoutMillis > 0 && !arrives(present, timeoutMillis)) {
                    return NOTHING;
                }
                buffer.clear();
                int count = present.getChannel().read(buffer);
                buffer.flip();
                if (count <= 0) {
                    return EOF;
                }
            } catch (IOException e) {
                buffer.limit(0);
                if (!closed(present, e)) {
                    throw e;
                }
            }
        }
        return buffer.get() & 0xff;
    }

    /** The line, as soon as it is not lent any more. */
    private synchronized FileInputStream line() throws IOException {
        while (lent) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("the thread is to end", e);
            }
        }
        return line;
    }

    private synchronized boolean closed(FileInputStream present, IOException e) {
        return e instanceof ClosedChannelException || lent || present != line;
    }

    private static boolean arrives(FileInputStream line, long timeoutMillis) throws IOException {
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
