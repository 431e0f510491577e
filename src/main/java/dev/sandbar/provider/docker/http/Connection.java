package dev.sandbar.provider.docker.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Bytes to and from an engine. */
public interface Connection extends Closeable {
    /** What the engine sends; belongs to one thread. */
    InputStream input();

    /** What the engine gets, unbuffered; belongs to one thread. */
    OutputStream output();

    /** Ends what is sent, so that the engine sees the end of input, while its answer goes on. */
    void endOutput() throws IOException;

    /** Ends both directions, from any thread; a reader or writer that waits fails. */
    @Override
    void close();
}
