package dev.sandbar.provider.local;

import dev.sandbar.sandbox.LazyLogger;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A directory that is held open: whatever its path means by now, what is opened by name is in this one. */
final class OpenDirectory implements Closeable {
    private static final System.Logger LOG = LazyLogger.of(OpenDirectory.class);
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final SecureDirectoryStream<Path> stream;
    private final Iterator<Path> iterator;
    private final Path place;
    private final String names;

    private OpenDirectory(DirectoryStream<Path> stream, Path place, String names) throws IOException {
        if (!(stream instanceof SecureDirectoryStream<Path> secure)) {
            stream.close();
            throw new FileSystemException(place.toString(), null, "this system has no openat to read it safely with");
        }
        this.stream = secure;
        this.iterator = secure.iterator();
        this.place = place;
        this.names = names;
    }

    /** Opens what may be a link to it. */
    @SuppressWarnings("StreamResourceLeak") // closed with the directory
    static OpenDirectory at(Path place) throws IOException {
        return new OpenDirectory(Files.newDirectoryStream(place), place, "");
    }

    /** Opens one that is in this one; fails if a link is there by now. */
    OpenDirectory enter(Path name) throws IOException {
        return new OpenDirectory(
                stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS), place.resolve(name), below(name));
    }

    /** The names that lead here from where the walk began, with slashes; empty there. */
    String names() {
        return names;
    }

    /** The names that lead to what is called {@code name} here. */
    String below(Path name) {
        return names.isEmpty() ? name.toString() : names + "/" + name;
    }

    /** The next name in it; null when there are no more. */
    @Nullable
    Path next() throws IOException {
        try {
            return iterator.hasNext() ? iterator.next().getFileName() : null;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** What has that name now, to be told as {@code path}; null when it is gone. */
    @Nullable
    FoundFile find(Path name, String path) throws IOException {
        try {
            PosixFileAttributes attributes = stream.getFileAttributeView(
                            name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
            String link = attributes.isSymbolicLink() ? link(name) : "";
            return new FoundFile(FoundFile.entry(path, attributes, link), () -> stream.newByteChannel(name, READ));
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** By its path, for want of another way: nothing but a link's own text can be read by it. */
    private String link(Path name) {
        try {
            return Files.readSymbolicLink(place.resolve(name)).toString();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a link that is one no more", e);
            return "";
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a directory that was read is not closed", e);
        }
    }
}
