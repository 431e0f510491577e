package dev.sandbar.run.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of frames: for each the sequence number, the nanoseconds, the offset in the stream (eight bytes each, the highest
 * first), the length (four), and the bytes. A frame that is not whole at the end of a file was cut off by a crash.
 */
final class FrameFile implements Closeable {
    static final int HEADER = 3 * Long.BYTES + Integer.BYTES;
    /** No frame is longer; longer output is written as several. */
    static final int LONGEST = 64 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer buffer;
    /** Of the file, with the headers. */
    private long size;

    private long bytes;
    private long lines;
    private boolean endsWithLine = true;

    /** @param buffer shared by the files of a run, with room for a header and the longest frame */
    FrameFile(Path path, ByteBuffer buffer) throws IOException {
        this.path = path;
        this.buffer = buffer;
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    static ByteBuffer buffer() {
        return ByteBuffer.allocateDirect(HEADER + LONGEST);
    }

    /** What is common to the frames of one chunk. */
    record Stamp(long sequence, long nanos) {}

    /**
     * Adds a frame.
     *
     * @param part at most {@link #LONGEST} bytes
     * @return how many line feeds it has
     */
    long write(Stamp stamp, long offset, Part part) throws IOException {
        buffer.clear();
        buffer.putLong(stamp.sequence()).putLong(stamp.nanos()).putLong(offset).putInt(part.length());
        buffer.put(part.bytes(), part.from(), part.length()).flip();
        int length = buffer.limit();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            channel.truncate(size);
            throw e;
        }
        size += length;
        bytes += part.length();
        endsWithLine = part.bytes()[part.to() - 1] == '\n';
        long fed = part.lines();
        lines += fed;
        return fed;
    }

    /** Whether what comes next begins a line. */
    boolean endsWithLine() {
        return endsWithLine;
    }

    /** The output in it. */
    long bytes() {
        return bytes;
    }

    /** Line feeds in it. */
    long lines() {
        return lines;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
