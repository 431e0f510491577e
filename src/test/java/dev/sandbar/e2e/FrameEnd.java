package dev.sandbar.e2e;

import java.nio.charset.StandardCharsets;

/** Finds the marks that end a frame (mode 2026), wherever they are cut; belongs to the thread that reads. */
final class FrameEnd {
    private static final byte[] MARK = "\u001b[?2026l".getBytes(StandardCharsets.US_ASCII);

    private int matched;

    /** Whether a mark ends with the next byte. */
    boolean isAfter(byte next) {
        // No beginning of the mark stands a second time within it.
        matched = next == MARK[matched] ? matched + 1 : next == MARK[0] ? 1 : 0;
        if (matched < MARK.length) {
            return false;
        }
        matched = 0;
        return true;
    }
}
