package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Connects to an engine on this machine.
 *
 * @param socket the path of its Unix socket
 */
public record UnixDialer(Path socket) implements Dialer {
    @Override
    public Connection dial() throws IOException {
        return ChannelConnection.open(socket);
    }
}
