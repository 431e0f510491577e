package dev.sandbar.provider.local;

import dev.sandbar.sandbox.LazyLogger;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.ClosedDirectoryStreamException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Opens files on a thread of its own: a pipe that took the place of a file is opened only when somebody writes to it (open(2),
 * and Java knows no O_NONBLOCK), which neither an interrupt nor a close ends. {@link #open} belongs to one thread.
 */
final class FileOpening implements Closeable {
    private static final System.Logger LOG = LazyLogger.of(FileOpening.class);

    private final Duration longest;
    /** More than one only where one does not come back. */
    private final ExecutorService threads = Executors.newCachedThreadPool(FileOpening::daemon);

    private volatile @Nullable CompletableFuture<SeekableByteChannel> waitedFor;
    private volatile boolean closed;

    /** @param longest how long the opening of a file may take */
    FileOpening(Duration longest) {
        this.longest = longest;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "open-files");
        thread.setDaemon(true);
        return thread;
    }

    /** Opens what was found; throws a {@link ClosedChannelException} when this is closed meanwhile. */
    SeekableByteChannel open(FoundFile file) throws IOException, InterruptedException {
        CompletableFuture<SeekableByteChannel> opened = new CompletableFuture<>();
        waitedFor = opened;
        if (closed) {
            throw new ClosedChannelException();
        }
        try {
            threads.execute(() -> open(file, opened));
            return opened.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new ClosedChannelException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new FileSystemException(file.entry().path(), null, "it is a pipe by now, and nobody writes to it");
        } finally {
            opened.cancel(false);
        }
    }

    private static void open(FoundFile file, CompletableFuture<SeekableByteChannel> opened) {
        try {
            SeekableByteChannel channel = file.open();
            if (!opened.complete(channel)) {
                channel.close();
            }
        } catch (ClosedDirectoryStreamException e) {
            opened.completeExceptionally(new ClosedChannelException());
        } catch (IOException e) {
            if (!opened.completeExceptionally(e)) {
                LOG.log(Level.DEBUG, "a file that nobody waits for any more", e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        CompletableFuture<SeekableByteChannel> wanted = waitedFor;
        if (wanted != null) {
            wanted.completeExceptionally(new ClosedChannelException());
        }
        threads.shutdown();
    }
}
