package dev.sandbar.provider.process;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.Arrays;

/** Carries what one stream of a process gives into the queue, on a thread of its own. */
public final class OutputPump implements Runnable {
    private static final System.Logger LOG = LazyLogger.of(OutputPump.class);
    private static final int CHUNK_BYTES = 64 * 1024;
    /** The most that a pipe holds (Linux, {@code /proc/sys/fs/pipe-max-size}). */
    private static final int LATE_BYTES = 1024 * 1024;

    private final Stream stream;
    private final InputStream source;
    private final ChunkQueue queue;

    private OutputPump(Stream stream, InputStream source, ChunkQueue queue) {
        this.stream = stream;
        this.source = source;
        this.queue = queue;
    }

    /** Begins to carry, until the stream ends or nobody wants more; closes {@code source} then. */
    public static void start(String name, Stream stream, InputStream source, ChunkQueue queue) {
        Thread thread = new Thread(new OutputPump(stream, source, queue), name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Holds the stream's monitor all the time: at the end of the process the JDK takes the monitor, gathers in memory
     * whatever can be read at once (without end, when a background process goes on writing), and closes the pipe.
     */
    @Override
    public void run() {
        try {
            synchronized (source) {
                pump();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the output was closed while it was read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            queue.end();
            closeSource();
        }
    }

    private void pump() throws IOException, InterruptedException {
        byte[] buffer = new byte[CHUNK_BYTES];
        int late = 0;
        int count;
        while ((count = source.read(buffer)) >= 0) {
            if (!queue.put(new OutputChunk(stream, Arrays.copyOf(buffer, count)))) {
                return;
            }
            if (queue.isOverdue()) {
                late += count;
                if (late >= LATE_BYTES || source.available() == 0) {
                    return;
                }
            }
        }
    }

    private void closeSource() {
        try {
            source.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the output could not be closed", e);
        }
    }
}
