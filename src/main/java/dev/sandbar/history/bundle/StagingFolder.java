package dev.sandbar.history.bundle;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder on the disk of the runs in which something is made ready, and that is gone afterwards. */
public final class StagingFolder implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(StagingFolder.class);
    private static final String PREFIX = "import-";
    /** Whoever has not ended by then was killed. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Path path;

    private StagingFolder(Path path) {
        this.path = path;
    }

    /** A new one, which only this user can look into; what killed processes left is removed. */
    public static StagingFolder in(Path data) throws IOException {
        Files.createDirectories(data);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(data, PREFIX + "*")) {
            for (Path folder : old) {
                if (Files.getLastModifiedTime(folder).toInstant().plus(LONGEST).isBefore(Instant.now())) {
                    remove(folder);
                }
            }
        }
        return new StagingFolder(Files.createTempDirectory(data, PREFIX));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepest = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepest) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Somebody else removed it at the same time.
            LOG.log(System.Logger.Level.DEBUG, "gone already: " + folder, e);
        }
    }

    @Override
    public void close() throws IOException {
        remove(path);
    }
}
