package dev.sandbar.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to a program's input, in order.
 *
 * <p>Offering never waits: whoever types must not be held up by a program that does not read, and the thread that
 * parses a program's output must not wait for the same program to read its replies (both would wait for ever).
 */
final class InputQueue {
    /** Once so many bytes wait, more is refused; a paste that begins below it is taken whole. */
    static final int CAPACITY = 64 * 1024;

    /** Replies are refused earlier than keys, so that a flood of queries cannot shut keys out. */
    static final int REPLY_CAPACITY = 4 * 1024;

    /** What is handed out at a time, so that a large paste can still be cut short. */
    static final int PIECE = 4 * 1024;

    private static final byte[] PASTE_BEGINS = "\033[200~".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PASTE_ENDS = "\033[201~".getBytes(StandardCharsets.US_ASCII);

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int takenOfFirst;
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

    /**
     * Adds a key that interrupts. When the program is too far behind, what waits is dropped for it, as a terminal drops
     * its input at such a key (termios(3), NOFLSH); the program is told that a paste which was cut short is over.
     */
    synchronized void offerInterrupt(byte[] key) {
        if (pending >= CAPACITY) {
            boolean pasting = takenOfFirst > 0 && beginsPaste(waiting.element());
            waiting.clear();
            takenOfFirst = 0;
            pending = inHand;
            if (pasting) {
                add(PASTE_ENDS);
            }
        }
        add(key);
    }

    private static boolean beginsPaste(byte[] bytes) {
        return bytes.length >= PASTE_BEGINS.length
                && Arrays.equals(bytes, 0, PASTE_BEGINS.length, PASTE_BEGINS, 0, PASTE_BEGINS.length);
    }

    private synchronized boolean offer(byte[] bytes, int capacity) {
        if (pending >= capacity && bytes.length > 0 && !closed) {
            return false;
        }
        add(bytes);
        return true;
    }

    private void add(byte[] bytes) {
        if (bytes.length > 0 && !closed) {
            waiting.add(bytes);
            pending += bytes.length;
            notifyAll();
        }
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
        byte[] next = piece();
        inHand = next.length;
        return next;
    }

    private byte[] piece() {
        byte[] first = waiting.element();
        int end = Math.min(first.length, takenOfFirst + PIECE);
        byte[] piece = Arrays.copyOfRange(first, takenOfFirst, end);
        takenOfFirst = end;
        if (end == first.length) {
            waiting.remove();
            takenOfFirst = 0;
        }
        return piece;
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
