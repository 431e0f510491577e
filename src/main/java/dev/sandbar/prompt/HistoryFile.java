package dev.sandbar.prompt;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lines that were typed, in a file that several consoles share, the newest last. A line is appended with one write,
 * so two consoles do not mix theirs up; the file is rewritten only to shorten it, and only under a lock. The monitor
 * guards what is known.
 */
final class HistoryFile {
    /** What is kept when the file is shortened. */
    static final int LINES = 2_000;

    /** How many lines the file may have before it is shortened. */
    static final int MOST_LINES = 3_000;

    /** Nobody finds a longer line again; it may be a pasted file. */
    static final int LONGEST_LINE = 8 * 1024;

    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final long LOCK_PATIENCE_MILLIS = 500;
    private static final System.Logger LOG = LazyLogger.of(HistoryFile.class);

    private final Path file;
    private final List<String> unwritten = new ArrayList<>();
    private List<String> known = List.of();

    HistoryFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** The lines of all consoles, the oldest first, each once; those last known when the file cannot be read. */
    synchronized List<String> lines() {
        try {
            known = HistoryText.distinct(read(), LINES);
        } catch (NoSuchFileException e) {
            LOG.log(System.Logger.Level.DEBUG, "no history yet: {0}", file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot read the command history " + file, e);
        }
        keepUnwritten();
        return known;
    }

    private void keepUnwritten() {
        if (!unwritten.isEmpty()) {
            List<String> more = new ArrayList<>(known);
            more.addAll(unwritten);
            known = HistoryText.distinct(more, LINES);
        }
    }

    /** Keeps {@code line}, unless it is blank, too long, or begins with a space; in the file it is after {@link #write}. */
    synchronized void add(String line) {
        if (!line.isBlank() && !line.startsWith(" ") && line.length() <= LONGEST_LINE) {
            unwritten.add(line.strip());
        }
    }

    /** Waits until all that was added is in the file, as far as that can be written. */
    synchronized void write() {
        keepUnwritten();
        try {
            for (String line : unwritten) {
                write(line);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot write the command history " + file, e);
        }
        unwritten.clear();
    }

    private void write(String line) throws IOException {
        Files.createDirectories(file.getParent());
        makePrivate(file);
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        makePrivate(lockFile);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            append(line);
            // Without the lock the line may be lost if another console is shortening the file, but nothing else is.
            if (lock != null) {
                shorten();
            }
        }
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(HistoryText.written(line).getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private void shorten() throws IOException {
        List<String> all = read();
        if (all.size() <= MOST_LINES) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        makePrivate(next);
        StringBuilder text = new StringBuilder();
        HistoryText.distinct(all, LINES).forEach(line -> text.append(HistoryText.written(line)));
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    // Within one JVM a second lock is an exception, not a wait.
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOCK_PATIENCE_MILLIS);
        do {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                LOG.log(System.Logger.Level.TRACE, "another command line of this console writes", e);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        } while (System.nanoTime() - deadline < 0);
        return null;
    }

    private static void makePrivate(Path path) throws IOException {
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            LOG.log(System.Logger.Level.TRACE, "{0} is there already", path);
        }
    }

    private List<String> read() throws IOException {
        byte[] bytes;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(Math.max(0, channel.size() - MOST_BYTES));
            bytes = Channels.newInputStream(channel).readNBytes((int) MOST_BYTES);
        }
        List<String> lines = new ArrayList<>();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> lines.add(HistoryText.read(line)));
        return lines;
    }
}
