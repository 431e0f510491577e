package dev.sandbar.session;

import java.util.concurrent.TimeUnit;

/**
 * How much is parsed before others get their turn at the screen: as much as is parsed in a moment. What a byte costs
 * differs ten-thousandfold; REP (ECMA-48, 8.3.103) fills a screen with seven of them. Belongs to the reader thread.
 */
final class Pace {
    static final int LONGEST_STEP = 2 * 1024;
    static final int SHORTEST_STEP = 32;

    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private int step = LONGEST_STEP;

    /** In bytes. */
    int step() {
        return step;
    }

    /** Tells how long the last step took. */
    void took(long nanos) {
        if (nanos > LONG_NANOS) {
            step = Math.max(SHORTEST_STEP, step / 4);
        } else if (nanos < SHORT_NANOS) {
            step = Math.min(LONGEST_STEP, step * 2);
        }
    }
}
