package dev.sandbar.run.folder;

import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files of one stream, the head first and then the tail; belongs to one thread. */
final class StoredStream implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(StoredStream.class);

    private final Path folder;
    private final Stream stream;
    /** The number of the segment that is open; -1 for the head. */
    private int segment = -1;

    private @Nullable RandomAccessFile file;

    StoredStream(Path folder, Stream stream) {
        this.folder = folder;
        this.stream = stream;
    }

    /** The next whole frame; null when there is none yet. */
    @Nullable
    OutputFrame next() {
        try {
            RandomAccessFile open = file == null ? open(FolderRun.fileName(stream) + StreamFiles.HEAD) : file;
            while (open != null) {
                int later = laterSegment();
                // Whatever belongs into this file is in it before a later one is made.
                OutputFrame frame = frame(open);
                if (frame != null || later < 0) {
                    return frame;
                }
                segment = later;
                RandomAccessFile next = open(StreamFiles.segment(FolderRun.fileName(stream), later));
                open = next == null ? open : next;
            }
            return null;
        } catch (IOException e) {
            throw new RunStoreException("output in " + folder + " cannot be read: " + e, "see runs verify", e);
        }
    }

    private @Nullable RandomAccessFile open(String name) {
        try {
            RandomAccessFile opened = new RandomAccessFile(folder.resolve(name).toFile(), "r");
            close();
            file = opened;
            return opened;
        } catch (FileNotFoundException e) {
            // Not written yet, or dropped to make room.
            return null;
        }
    }

    private @Nullable OutputFrame frame(RandomAccessFile open) throws IOException {
        long at = open.getFilePointer();
        if (open.length() - at < FrameFile.HEADER) {
            return null;
        }
        byte[] head = new byte[FrameFile.HEADER];
        open.readFully(head);
        ByteBuffer header = ByteBuffer.wrap(head);
        long sequence = header.getLong();
        long nanos = header.getLong();
        long offset = header.getLong();
        int length = header.getInt();
        if (length <= 0 || length > FrameFile.LONGEST || offset < 0) {
            throw new IOException("a frame of " + length + " bytes at " + offset);
        }
        if (open.length() - open.getFilePointer() < length) {
            // Half a frame: it is being written, or a crash cut it off.
            open.seek(at);
            return null;
        }
        byte[] bytes = new byte[length];
        open.readFully(bytes);
        return new OutputFrame(sequence, nanos, offset, new OutputChunk(stream, bytes));
    }

    /** The oldest segment after the one that is open, -1 for none; those between may have been dropped. */
    private int laterSegment() {
        int oldest = -1;
        String prefix = FolderRun.fileName(stream) + StreamFiles.TAIL;
        String[] names = folder.toFile().list();
        for (String name : names == null ? new String[0] : names) {
            if (name.startsWith(prefix)) {
                int number = number(name.substring(prefix.length()));
                oldest = number > segment && (oldest < 0 || number < oldest) ? number : oldest;
            }
        }
        return oldest;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        try {
            RandomAccessFile open = file;
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a file of " + folder + " stays open", e);
        }
    }
}
