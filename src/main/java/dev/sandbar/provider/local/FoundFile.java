package dev.sandbar.provider.local;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found, and how to open its content if it is a file.
 *
 * @param opener opens just what was found, or fails
 */
record FoundFile(FileEntry entry, Opener opener) {
    /** Opens a file for reading. */
    interface Opener {
        SeekableByteChannel open() throws IOException;
    }

    /** What lies at {@code place}, where links are followed; null for nothing. */
    static @Nullable FoundFile at(Path place, String path) throws IOException {
        try {
            PosixFileAttributes attributes = Files.readAttributes(place, PosixFileAttributes.class);
            return new FoundFile(entry(path, attributes, ""), () -> Files.newByteChannel(place));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            Path parent = place.getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                return null;
            }
            throw e;
        }
    }

    /** @param link what it points to, if it is a link */
    static FileEntry entry(String path, PosixFileAttributes attributes, String link) {
        boolean executable = attributes.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
        return new FileEntry(path, kind(attributes), attributes.size(), executable, link);
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return Kind.FILE;
        }
        if (attributes.isDirectory()) {
            return Kind.DIRECTORY;
        }
        return attributes.isSymbolicLink() ? Kind.SYMBOLIC_LINK : Kind.OTHER;
    }

    SeekableByteChannel open() throws IOException {
        return opener.open();
    }
}
