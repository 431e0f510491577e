package dev.sandbar.provider.process;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;

/** A process's stdin, which it may close whenever it likes: what is written after that is dropped. */
public final class ProcessInput {
    private static final System.Logger LOG = LazyLogger.of(ProcessInput.class);

    private final OutputStream stream;

    /** Writes to {@code stream}. */
    public ProcessInput(OutputStream stream) {
        this.stream = stream;
    }

    /** Writes and flushes. */
    public void write(byte[] bytes, int offset, int length) {
        try {
            stream.write(bytes, offset, length);
            stream.flush();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the process does not read its stdin any more", e);
        }
    }

    /** Ends it. */
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the process had closed its stdin already", e);
        }
    }
}
