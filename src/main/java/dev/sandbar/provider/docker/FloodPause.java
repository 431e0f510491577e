package dev.sandbar.provider.docker;

import java.util.concurrent.locks.LockSupport;

/**
 * Lets a flood gather for a moment before it is read. An engine sends a few kilobytes at a time, and to wake a reader for
 * each of them costs both sides more than the bytes do. Belongs to one thread.
 */
final class FloodPause {
    private static final long PAUSE_NANOS = 1_000_000;
    private static final long WINDOW_NANOS = 10_000_000;
    /** In one window: who reads less often than a thousand times a second gets everything at once. */
    private static final int FLOOD_READS = 10;
    /** What is read in pieces of that size has gathered by itself. */
    private static final int LARGE = 64 * 1024;

    private long windowBegan;
    private int reads;
    private boolean flood;
    private boolean large;

    /** Before a read. */
    void await() {
        if (flood && !large) {
            LockSupport.parkNanos(this, PAUSE_NANOS);
        }
    }

    /** So many bytes were read. */
    void read(int count) {
        large = count >= LARGE;
        reads++;
        long now = System.nanoTime();
        if (now - windowBegan >= WINDOW_NANOS) {
            flood = reads >= FLOOD_READS;
            reads = 0;
            windowBegan = now;
        }
    }
}
