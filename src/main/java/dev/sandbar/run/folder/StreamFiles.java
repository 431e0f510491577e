package dev.sandbar.run.folder;

import dev.sandbar.run.record.Truncation;
import dev.sandbar.sandbox.LazyLogger;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The head of a stream in one file and its tail in several, of which the oldest go; belongs to one thread. */
final class StreamFiles implements Closeable {
    private static final System.Logger LOG = LazyLogger.of(StreamFiles.class);
    static final String HEAD = ".head";
    static final String TAIL = ".tail-";
    private static final int DIGITS = 6;

    private final Path folder;
    private final String name;
    private final FolderLimits limits;
    private final ByteBuffer buffer;
    private final Deque<FrameFile> tail = new ArrayDeque<>();
    private @Nullable FrameFile head;
    private boolean headFull;
    private boolean broken;
    private long offset;
    private long omittedBytes;
    private long omittedLines;
    private int segments;

    /** @param name of the files, without what tells head from tail */
    StreamFiles(Path folder, String name, FolderLimits limits, ByteBuffer buffer) {
        this.folder = folder;
        this.name = name;
        this.limits = limits;
        this.buffer = buffer;
    }

    /**
     * Keeps {@code part}; when the disk does not take it, it is counted as omitted, and so is everything after it.
     *
     * @return how many line feeds it has
     */
    long append(FrameFile.Stamp stamp, Part part) {
        Part rest = part;
        long lines = 0;
        try {
            while (!rest.isEmpty() && !broken) {
                FrameFile file = file(rest);
                Part next = fitting(file, rest.first(FrameFile.LONGEST));
                lines += file.write(stamp, offset, next);
                offset += next.length();
                rest = rest.after(next);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "output is not kept any more: " + folder, e);
            broken = true;
        }
        long unkept = rest.lines();
        offset += rest.length();
        omittedBytes += rest.length();
        omittedLines += unkept;
        return lines + unkept;
    }

    private FrameFile file(Part part) throws IOException {
        FrameFile first = head;
        if (first == null) {
            first = new FrameFile(folder.resolve(name + HEAD), buffer);
            head = first;
        }
        headFull = headFull || fitting(first, part).isEmpty();
        if (!headFull) {
            return first;
        }
        FrameFile last = tail.peekLast();
        return last == null || fitting(last, part).isEmpty() ? nextSegment() : last;
    }

    /** What of {@code part} still goes into {@code file}: whole lines once it does not take everything. */
    private Part fitting(FrameFile file, Part part) {
        long room = (file == head ? limits.head() : limits.segment()) - file.bytes();
        if (part.length() <= room) {
            return part;
        }
        Part some = part.first(Math.max(0, room));
        Part lines = some.wholeLines();
        if (!lines.isEmpty() || (file.bytes() > 0 && file.endsWithLine())) {
            return lines;
        }
        return some.wholeCharacters();
    }

    /** The name of the segment with that number. */
    static String segment(String name, int number) {
        String digits = String.valueOf(number);
        return name + TAIL + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    private FrameFile nextSegment() throws IOException {
        FrameFile last = tail.peekLast();
        if (last != null) {
            last.close();
        }
        FrameFile next = new FrameFile(folder.resolve(segment(name, segments++)), buffer);
        tail.addLast(next);
        dropOldest();
        return next;
    }

    private void dropOldest() throws IOException {
        long kept = tail.stream().mapToLong(FrameFile::bytes).sum();
        while (kept - tail.getFirst().bytes() >= limits.tail()) {
            FrameFile oldest = tail.removeFirst();
            kept -= oldest.bytes();
            omittedBytes += oldest.bytes();
            omittedLines += oldest.lines();
            Files.deleteIfExists(oldest.path());
        }
    }

    Optional<Truncation> truncation() {
        if (omittedBytes == 0) {
            return Optional.empty();
        }
        long headBytes = head == null ? 0 : head.bytes();
        long tailBytes = tail.stream().mapToLong(FrameFile::bytes).sum();
        return Optional.of(new Truncation(omittedBytes, omittedLines, headBytes, tailBytes));
    }

    @Override
    public void close() throws IOException {
        FrameFile first = head;
        if (first != null) {
            first.close();
        }
        FrameFile last = tail.peekLast();
        if (last != null) {
            last.close();
        }
    }
}
