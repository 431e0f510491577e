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
 * <p>A frame may claim up to 4 GiB: it is passed on in parts. Small frames that are there already are passed on together:
 * an engine makes one of every few kilobytes.
 */
final class FrameSource implements ChunkSource {
    private static final int HEADER = 8;
    private static final int STDERR = 2;
    /** More than a Unix socket holds of small frames. */
    private static final int ROOM = 2 * LONGEST;

    private final InputStream in;
    private final FloodPause pause = new FloodPause();
    private final byte[] buffer = new byte[ROOM];
    private int at;
    private int end;
    private OutputChunk.Stream stream = OutputChunk.Stream.STDOUT;
    private long left;

    FrameSource(InputStream in) {
        this.in = in;
    }

    @Override
    public @Nullable OutputChunk next() throws IOException {
        while (left == 0) {
            if (!await(HEADER)) {
                return null;
            }
            header();
        }
        await(1);
        int from = at;
        int to = from;
        do {
            to = moveTo(to, from + LONGEST);
        } while (to - from < LONGEST && goesOn());
        return new OutputChunk(stream, Arrays.copyOfRange(buffer, from, to));
    }

    /** Moves payload to where that before it ends; returns where it ends then, at most {@code limit}. */
    private int moveTo(int target, int limit) {
        int some = (int) Math.min(left, Math.min(end - at, limit - target));
        if (target != at) {
            System.arraycopy(buffer, at, buffer, target, some);
        }
        at += some;
        left -= some;
        return target + some;
    }

    /** Whether more of the same stream is there at once. */
    private boolean goesOn() throws IOException {
        while (left == 0 && end - at >= HEADER && isHeader() && streamAt() == stream) {
            header();
        }
        return left > 0 && at < end;
    }

    private void header() throws IOException {
        if (!isHeader()) {
            throw new BadAnswerException("the engine sent something that is not a frame");
        }
        stream = streamAt();
        left = ByteBuffer.wrap(buffer).getInt(at + 4) & 0xffffffffL;
        at += HEADER;
    }

    private boolean isHeader() {
        return buffer[at] >= 0
                && buffer[at] <= STDERR
                && buffer[at + 1] == 0
                && buffer[at + 2] == 0
                && buffer[at + 3] == 0;
    }

    private OutputChunk.Stream streamAt() {
        return buffer[at] == STDERR ? OutputChunk.Stream.STDERR : OutputChunk.Stream.STDOUT;
    }

    /** Waits until so many bytes are there; false at the end between two frames. */
    private boolean await(int count) throws IOException {
        if (end - at >= count) {
            return true;
        }
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        while (end < count) {
            pause.await();
            int more = in.read(buffer, end, ROOM - end);
            if (more < 0) {
                return atEnd();
            }
            pause.read(more);
            end += more;
        }
        return true;
    }

    private boolean atEnd() throws IOException {
        if (left > 0) {
            throw new EOFException("the engine closed the connection in the middle of a frame");
        }
        if (end > 0) {
            throw new EOFException("the engine closed the connection in the middle of a frame's header");
        }
        return false;
    }
}
