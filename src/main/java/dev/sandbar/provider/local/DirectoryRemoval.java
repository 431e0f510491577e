package dev.sandbar.provider.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deletes a directory and all that is in it; links are deleted, never followed. */
final class DirectoryRemoval extends SimpleFileVisitor<Path> {
    private DirectoryRemoval() {}

    /** Takes the name away first, so that nobody sees, or works in, a sandbox that is half gone. */
    static void remove(Path directory) throws IOException {
        Path renamed = directory.resolveSibling(".removed-" + UUID.randomUUID());
        Files.move(directory, renamed, StandardCopyOption.ATOMIC_MOVE);
        Files.walkFileTree(renamed, new DirectoryRemoval());
    }

    /** Tools write-protect the directories of their caches (Go's modules), and then nothing in them can be deleted. */
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (!Files.isWritable(directory)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.deleteIfExists(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
        Files.deleteIfExists(directory);
        return FileVisitResult.CONTINUE;
    }
}
