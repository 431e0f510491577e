package dev.sandbar.prompt;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keys on their way to the reader. Adding never waits; reading does. */
final class TypedBytes extends InputStream {
    /** Once so many bytes wait, more is refused: the reader hangs. */
    static final int CAPACITY = 64 * 1024;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int pending;
    private int taken;
    private boolean closed;

    /** Whether it takes more. */
    synchronized boolean hasRoom() {
        return pending < CAPACITY;
    }

    synchronized void add(byte[] bytes) {
        if (bytes.length > 0 && !closed) {
            waiting.add(bytes);
            pending += bytes.length;
            notifyAll();
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // JLine interrupts the thread that reads here when its terminal is closed.
                Thread.currentThread().interrupt();
                return -1;
            }
        }
        return closed ? -1 : take(bytes, offset, length);
    }

    private int take(byte[] bytes, int offset, int length) {
        byte[] first = waiting.element();
        int count = Math.min(length, first.length - taken);
        System.arraycopy(first, taken, bytes, offset, count);
        taken += count;
        pending -= count;
        if (taken == first.length) {
            waiting.remove();
            taken = 0;
        }
        return count;
    }

    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }
}
