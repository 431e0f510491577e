package dev.sandbar.provider.azure;

import dev.sandbar.provider.http.WebSocketLink;
import dev.sandbar.sandbox.TerminalSize;
import java.util.Optional;

/** Opens a shell in the one terminal that a container gives. */
interface Terminals {
    /**
     * Starts {@code /bin/sh} and connects to its terminal; nothing has been typed yet.
     *
     * @param size what the terminal has to have; empty when nobody looks at it
     * @throws dev.sandbar.sandbox.ProviderException when that is refused, or nobody answers
     */
    WebSocketLink open(Target target, Optional<TerminalSize> size);
}
