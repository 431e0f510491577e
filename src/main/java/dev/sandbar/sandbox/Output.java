package dev.sandbar.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Output that is pulled by one thread; who does not read slows the writer down, nothing is dropped and nothing is
 * gathered without bound.
 */
public interface Output extends AutoCloseable {
    /**
     * Waits for the next bytes.
     *
     * @return the next chunk, or null at the end of all output
     * @throws ProviderException when the command could not be started or the connection was lost
     * @throws InterruptedException when the reading thread is interrupted
     */
    @Nullable
    OutputChunk read() throws InterruptedException;

    /** Lets go of the connection, from any thread; a reader that waits gets the end. Never throws. */
    @Override
    void close();
}
