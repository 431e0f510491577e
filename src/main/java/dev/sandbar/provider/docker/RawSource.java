package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.OutputChunk;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a terminal shows: one stream without any framing, whatever its first bytes look like. */
final class RawSource implements ChunkSource {
    private final InputStream in;
    private final FloodPause pause = new FloodPause();
    private final byte[] buffer = new byte[LONGEST];

    RawSource(InputStream in) {
        this.in = in;
    }

    @Override
    public @Nullable OutputChunk next() throws IOException {
        pause.await();
        int count = in.read(buffer, 0, buffer.length);
        pause.read(count);
        return count < 0 ? null : new OutputChunk(OutputChunk.Stream.STDOUT, Arrays.copyOf(buffer, count));
    }
}
