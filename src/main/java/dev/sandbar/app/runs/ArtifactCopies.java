package dev.sandbar.app.runs;

import dev.sandbar.action.UsageException;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.RunStoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies artifacts, each to its own path below a directory. Nothing that is there is overwritten, and nothing is written
 * through a link below the directory.
 */
record ArtifactCopies(Path directory) {
    private static final String PLAIN = "rw-r--r--";
    private static final String EXECUTABLE = "rwxr-xr-x";

    /** Whether there can be a file of that name in the character set of this locale. */
    boolean canName(Artifact artifact) {
        try {
            return directory.resolve(artifact.path().text()).startsWith(directory);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Refuses all of them when something is there already where one goes. */
    void refuseOthers(List<Artifact> artifacts) {
        for (Artifact artifact : artifacts) {
            Path file = directory.resolve(artifact.path().text());
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw inTheWay(file, null);
            }
        }
    }

    /** Copies one; what goes wrong leaves no half of it. */
    void copy(ArtifactBytes bytes, Artifact artifact) throws IOException, UsageException {
        Path file = parent(artifact).resolve(name(artifact));
        OutputStream out = create(file, artifact.executable() ? EXECUTABLE : PLAIN);
        boolean whole = false;
        try (out) {
            bytes.writeTo(out);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String name(Artifact artifact) {
        String path = artifact.path().text();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    // Made one by one: a link on the way would lead elsewhere.
    private Path parent(Artifact artifact) throws IOException {
        Files.createDirectories(directory);
        Path at = directory;
        String path = artifact.path().text();
        for (String name : path.substring(0, path.lastIndexOf('/')).split("/", -1)) {
            at = at.resolve(name);
            try {
                Files.createDirectory(at);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                    throw inTheWay(at, e);
                }
            }
        }
        return at;
    }

    private static OutputStream create(Path file, String permissions) throws IOException {
        try {
            return Channels.newOutputStream(Files.newByteChannel(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))));
        } catch (FileAlreadyExistsException e) {
            throw inTheWay(file, e);
        }
    }

    private static RunStoreException inTheWay(Path file, @Nullable IOException cause) {
        return new RunStoreException(
                file + " is there already, and nothing is overwritten", "name another directory, or remove it", cause);
    }
}
