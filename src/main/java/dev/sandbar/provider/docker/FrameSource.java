package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.BadAnswerException;
import dev.sandbar.sandbox.OutputChunk;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Two streams in one: frames of one byte for the stream (1 or 0 stdout, 2 stderr), three zero bytes, the length in four
 * bytes with the highest first, and the payload (Engine API, "Stream format" of {@code ContainerAttach}).
 *
 * <p>A frame may claim up to 4 GiB: it is passed on in parts and never gathered.
 */
final class FrameSource implements ChunkSource {
    private static final int HEADER = 8;
    private static final int STDERR = 2;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST];
    private OutputChunk.Stream stream = OutputChunk.Stream.STDOUT;
    private long left;

    FrameSource(InputStream in) {
        this.in = in;
    }

    @Override
    public @Nullable OutputChunk next() throws IOException {
        while (left == 0) {
            if (!header()) {
                return null;
            }
        }
        int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (count < 0) {
            throw new EOFException("the engine closed the connection in the middle of a frame");
        }
        left -= count;
        return new OutputChunk(stream, Arrays.copyOf(buffer, count));
    }

    private boolean header() throws IOException {
        int count = in.readNBytes(buffer, 0, HEADER);
        if (count == 0) {
            return false;
        }
        if (count < HEADER) {
            throw new EOFException("the engine closed the connection in the middle of a frame's header");
        }
        if (buffer[0] < 0 || buffer[0] > STDERR || buffer[1] != 0 || buffer[2] != 0 || buffer[3] != 0) {
            throw new BadAnswerException("the engine sent something that is not a frame");
        }
        stream = buffer[0] == STDERR ? OutputChunk.Stream.STDERR : OutputChunk.Stream.STDOUT;
        left = ByteBuffer.wrap(buffer).getInt(4) & 0xffffffffL;
        return true;
    }
}
