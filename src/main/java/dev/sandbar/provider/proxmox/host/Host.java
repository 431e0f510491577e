package dev.sandbar.provider.proxmox.host;

import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.sandbox.ProviderException;

/** A machine that has containers. */
public interface Host extends AutoCloseable {
    /** Where it is, for people: {@code this host} or {@code ssh://root@pve1}. */
    String address();

    /**
     * Makes sure that it can be reached.
     *
     * @throws ProviderException when it cannot
     */
    void reach();

    /**
     * Starts a program on it.
     *
     * @throws ProviderException when the machine cannot be reached; nothing runs then
     */
    ProcessStreams start(HostCommand command);

    /** Lets go of its connections. Never throws. */
    @Override
    void close();
}
