package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.OutputChunk;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Output as it comes from an engine; read in the caller's thread, so who does not read slows the writer down. */
interface ChunkSource {
    /** The most bytes in one chunk. */
    int LONGEST = 64 * 1024;

    /** The next bytes in an array of their own, or null at the end. */
    @Nullable
    OutputChunk next() throws IOException;
}
