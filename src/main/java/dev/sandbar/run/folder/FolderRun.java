package dev.sandbar.run.folder;

import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.run.record.Truncation;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run's folder while it is written. */
final class FolderRun implements OpenRun {
    private static final System.Logger LOG = LazyLogger.of(FolderRun.class);
    static final String RECORD = "record.jsonl";
    /** Takes up the space that the end of the run will need. */
    static final String RESERVE = "reserve";

    private static final int RESERVED = 32 * 1024;

    private final Path folder;
    private final Path mark;
    private final FolderLimits limits;
    /** Made when the first output comes: most commands print little, and some that wait for their turn print nothing. */
    private final Map<Stream, StreamFiles> streams = new EnumMap<>(Stream.class);

    private @Nullable ByteBuffer buffer;
    private long sequence;

    private FolderRun(Path folder, FolderLimits limits, Path mark) {
        this.mark = mark;
        this.folder = folder;
        this.limits = limits;
    }

    /** @param mark the file that says that it runs */
    static FolderRun create(Path folder, FolderLimits limits, RunRecord record, Path mark) throws IOException {
        Files.createDirectory(folder);
        byte[] line = RecordWriter.line(record).getBytes(StandardCharsets.US_ASCII);
        Files.write(folder.resolve(RESERVE), new byte[line.length + RESERVED], StandardOpenOption.CREATE_NEW);
        append(folder, line);
        return new FolderRun(folder, limits, mark);
    }

    static String fileName(Stream stream) {
        return switch (stream) {
            case STDOUT -> "stdout";
            case STDERR -> "stderr";
        };
    }

    /** Adds a line; a write of this size to the end of a file is not mixed with that of another process. */
    static void append(Path folder, RunRecord record) throws IOException {
        append(folder, RecordWriter.line(record).getBytes(StandardCharsets.US_ASCII));
    }

    private static void append(Path folder, byte[] line) throws IOException {
        Files.write(folder.resolve(RECORD), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private StreamFiles files(Stream stream) {
        StreamFiles known = streams.get(stream);
        if (known == null) {
            ByteBuffer shared = buffer == null ? FrameFile.buffer() : buffer;
            buffer = shared;
            known = new StreamFiles(folder, fileName(stream), limits, shared);
            streams.put(stream, known);
        }
        return known;
    }

    @Override
    public void update(RunRecord record) {
        write(record);
    }

    @Override
    public long append(Stream stream, long nanos, byte[] bytes, int length) {
        return files(stream).append(new FrameFile.Stamp(sequence++, nanos), new Part(bytes, 0, length));
    }

    @Override
    public Optional<Truncation> truncation(Stream stream) {
        StreamFiles files = streams.get(stream);
        return files == null ? Optional.empty() : files.truncation();
    }

    @Override
    public ArtifactWriter artifacts() {
        return new ArtifactFiles(folder, limits.reserve());
    }

    @Override
    public void finish(RunRecord ended) {
        try {
            Files.deleteIfExists(folder.resolve(RESERVE));
        } catch (IOException e) {
            throw unwritable(e);
        }
        write(ended);
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void write(RunRecord record) {
        try {
            append(folder, record);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private RunStoreException unwritable(IOException cause) {
        return new RunStoreException(
                "the run cannot be kept any more in " + folder + ": " + cause,
                "check the free space and the permissions there",
                cause);
    }

    @Override
    public void close() {
        try {
            for (StreamFiles files : streams.values()) {
                files.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "output may be missing in " + folder, e);
        }
    }
}
