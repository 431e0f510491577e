package dev.sandbar.run.record;

import dev.sandbar.sandbox.OutputChunk;

/**
 * Redacted bytes that a command wrote, and when.
 *
 * @param sequence orders the frames of a run, of both streams together; from 0
 * @param nanos since the run started, by the monotonic clock
 * @param offset where its first byte is in the redacted stream; where that is beyond the end of the frame before, bytes
 *     between them were not kept
 */
public record OutputFrame(long sequence, long nanos, long offset, OutputChunk chunk) {
    /** Where the next frame of this stream begins when nothing is missing between them. */
    public long end() {
        return offset + chunk.bytes().length;
    }
}
