package dev.sandbar.provider.process;

import com.pty4j.unix.Pty;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is written into a pseudo terminal, gathered. The kernel hands it out in pieces of 4 KiB at the most; for each the
 * library makes a buffer, copies it three times over and builds its structures anew. So the library waits for a first
 * piece, and as long as more comes quickly that is read past the library. To be read by one thread; another may close.
 */
final class TerminalOutput extends InputStream {
    /** What the kernel hands out at once (drivers/tty/n_tty.c, N_TTY_BUF_SIZE). */
    private static final int PIECE = 4 * 1024;

    /** A program that has written so much at once is likely to write on. */
    private static final int FLOOD = 1024;

    private static final int PATIENCE_MILLIS = 2;

    private final Pty terminal;
    private final InputStream library;
    private final DescriptorReads reads = new DescriptorReads();
    /** Held while the descriptor is used past the library: once it is closed its number may mean something else. */
    private final ReentrantLock open = new ReentrantLock();

    private boolean flooded;

    TerminalOutput(Pty terminal) {
        this.terminal = terminal;
        this.library = terminal.getInputStream();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Waits for something, and goes on for as long as there is more at once. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = flooded ? gather(target, offset, length, PATIENCE_MILLIS) : 0;
        if (count == 0) {
            count = library.read(target, offset, Math.min(length, PIECE));
        }
        flooded = count >= FLOOD;
        return flooded ? count + gather(target, offset + count, length - count, 0) : count;
    }

    /** 0 also at the end and after a failure: the library finds both again. */
    private int gather(byte[] target, int offset, int length, int waitMillis) {
        open.lock();
        try {
            return terminal.isClosed() ? 0 : reads.read(terminal.getMasterFD(), waitMillis, target, offset, length);
        } finally {
            open.unlock();
        }
    }

    @Override
    public int available() throws IOException {
        return library.available();
    }

    @Override
    public void close() throws IOException {
        open.lock();
        try {
            library.close();
        } finally {
            open.unlock();
        }
    }
}
