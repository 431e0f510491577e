package dev.sandbar.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to a program's input, in order.
 *
 * <p>Offering never waits: whoever types must not be held up by a program that does not read, and the thread that
 * parses a program's output must not wait for the same program to read its replies (both would wait for ever).
 */
final class InputQueue {
    /** Once so many bytes wait, more is refused; a paste of any size that begins below it is taken whole. */
    static final int CAPACITY = 64 * 1024;

    /** Replies are refused earlier than keys, so that a flood of queries cannot shut Ctrl-C out. */
    static final int REPLY_CAPACITY = 4 * 1024;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long pending;
    private int inHand;
    private boolean closed;

    /** Adds what a person typed or pasted; false when the program is too far behind. */
    boolean offer(byte[] bytes) {
        return offer(bytes, CAPACITY);
    }

    /** Adds what the emulator answers; false when the program asks without reading. */
    boolean offerReply(byte[] bytes) {
        return offer(bytes, REPLY_CAPACITY);
    }

    private synchronized boolean offer(byte[] bytes, int capacity) {
        if (bytes.length == 0 || closed) {
            return true;
        }
        if (pending >= capacity) {
            return false;
        }
        waiting.add(bytes);
        pending += bytes.length;
        notifyAll();
        return true;
    }

    /** Waits for the next bytes; null once the queue is closed. What was taken before counts as written from now on. */
    synchronized byte @Nullable [] take() throws InterruptedException {
        pending -= inHand;
        inHand = 0;
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return null;
        }
        byte[] next = waiting.remove();
        inHand = next.length;
        return next;
    }

    /** Drops what waits and takes no more. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    synchronized boolean closed() {
        return closed;
    }
}
