package dev.sandbar.provider.local;

import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.ClosedDirectoryStreamException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Files of this computer, read by walking through directories: of each only the names in it are opened, so that a link that
 * takes the place of a directory or a file meanwhile leads nowhere.
 */
final class LocalFiles implements FileSource {
    /** Each level keeps two file descriptors open. */
    private static final int DEEPEST = 128;

    private static final int MOST_COMPLAINTS = 20;
    private static final Duration TIME_TO_OPEN = Duration.ofSeconds(5);
    private static final System.Logger LOG = LazyLogger.of(LocalFiles.class);

    private final SandboxId sandbox;
    private final FileRequest request;
    private final Path root;
    /** From the outermost to the one that is gone through now; changed by the reading thread alone. */
    private final Deque<OpenDirectory> opened = new ConcurrentLinkedDeque<>();

    private final FileOpening opening = new FileOpening(TIME_TO_OPEN);
    private final List<String> complaints = new ArrayList<>();
    private boolean begun;
    private @Nullable FoundFile found;
    private volatile @Nullable SeekableByteChannel content;
    private volatile boolean closed;

    private LocalFiles(SandboxId sandbox, FileRequest request, Path root) {
        this.sandbox = sandbox;
        this.request = request;
        this.root = root;
    }

    /** @param home the sandbox's directory */
    static FileSource of(SandboxId sandbox, Path home, FileRequest request) {
        try {
            Path path = Path.of(request.path());
            Path directory = path.isAbsolute() ? home : Launch.directory(sandbox, home, request.directory());
            return new LocalFiles(sandbox, request, directory.resolve(path));
        } catch (InvalidPathException e) {
            throw new ProviderException(
                    Kind.FAILED,
                    "no file in " + sandbox + " can have the name " + HttpText.printable(request.path()) + ": "
                            + e.getReason(),
                    "check its spelling, and that Sandbar runs in a UTF-8 locale",
                    e);
        }
    }

    @Override
    public @Nullable FileEntry next() throws InterruptedException {
        close(content);
        content = null;
        found = null;
        try {
            while (!closed && !(begun && opened.isEmpty())) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                found = begun ? below() : begin();
                if (found != null) {
                    return found.entry();
                }
            }
        } catch (ClosedDirectoryStreamException e) {
            // Closed from another thread meanwhile: that is the end.
        }
        return null;
    }

    private @Nullable FoundFile begin() {
        begun = true;
        try {
            FoundFile first = FoundFile.at(root, request.path());
            if (first != null && first.entry().kind() == FileEntry.Kind.DIRECTORY) {
                push(OpenDirectory.at(root));
            }
            return first;
        } catch (IOException e) {
            throw unreadable(request.path(), e);
        }
    }

    /** What is next in the directory that is gone through; null when that was all of it, or the next one is gone. */
    private @Nullable FoundFile below() {
        OpenDirectory directory = opened.getLast();
        Path name = name(directory);
        if (name == null) {
            directory.close();
            opened.removeLast();
            return null;
        }
        String path = request.below(directory.below(name));
        try {
            FoundFile next = directory.find(name, path);
            if (next != null && next.entry().kind() == FileEntry.Kind.DIRECTORY) {
                enter(directory, name, path);
            }
            return next;
        } catch (IOException e) {
            complain(path, FileTrouble.words(e));
            return null;
        }
    }

    private @Nullable Path name(OpenDirectory directory) {
        try {
            return directory.next();
        } catch (IOException e) {
            complain(request.below(directory.names()), FileTrouble.words(e));
            return null;
        }
    }

    private void enter(OpenDirectory directory, Path name, String path) {
        if (request.closed().contains(name.toString())) {
            return;
        }
        if (opened.size() == DEEPEST) {
            complain(path, "it lies more than " + DEEPEST + " directories deep");
            return;
        }
        try {
            push(directory.enter(name));
        } catch (IOException e) {
            complain(path, FileTrouble.words(e));
        }
    }

    private void push(OpenDirectory directory) {
        opened.addLast(directory);
        if (closed) {
            directory.close();
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws InterruptedException {
        FoundFile file = found;
        if (file == null || file.entry().kind() != FileEntry.Kind.FILE || closed) {
            return -1;
        }
        try {
            return open(file).read(ByteBuffer.wrap(into, from, length));
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (ClosedChannelException e) {
            return -1;
        } catch (IOException e) {
            throw unreadable(file.entry().path(), e);
        }
    }

    private SeekableByteChannel open(FoundFile file) throws IOException, InterruptedException {
        SeekableByteChannel now = content;
        if (now == null) {
            now = opening.open(file);
            content = now;
            if (closed) {
                close(now);
            }
        }
        return now;
    }

    @Override
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void complain(String path, String reason) {
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(HttpText.printable(path + ": " + reason));
        }
    }

    private ProviderException unreadable(String path, IOException reason) {
        return new ProviderException(
                Kind.FAILED,
                HttpText.printable(path + " in " + sandbox + " cannot be read: " + FileTrouble.words(reason)),
                "check its permissions",
                reason);
    }

    @Override
    public void close() {
        closed = true;
        opening.close();
        opened.forEach(OpenDirectory::close);
        close(content);
    }

    private static void close(@Nullable SeekableByteChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a file that was read is not closed", e);
        }
    }
}
