package dev.sandbar.provider.tar;

import dev.sandbar.sandbox.ProviderException;

/** The bytes of an archive, pulled by one thread. */
public interface TarInput extends AutoCloseable {
    /**
     * Waits for bytes.
     *
     * @param length at least 1
     * @return how many came, at least 1; -1 at the end
     * @throws ProviderException when no more come although there should be
     * @throws InterruptedException when the reading thread is interrupted
     */
    int read(byte[] into, int from, int length) throws InterruptedException;

    /** Lets go of it, from any thread; a reader that waits gets the end or a {@link ProviderException}. Never throws. */
    @Override
    void close();
}
