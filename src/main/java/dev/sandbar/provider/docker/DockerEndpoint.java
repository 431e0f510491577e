package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.Dialer;
import dev.sandbar.provider.docker.http.TcpDialer;
import dev.sandbar.provider.docker.http.UnixDialer;
import java.net.URI;
import java.nio.file.Path;

/**
 * Where one engine answers.
 *
 * @param name the name of the provider's entry: {@code docker}, {@code docker-build-host}, …
 * @param address {@code unix:///path} or {@code tcp://host:port}
 */
public record DockerEndpoint(String name, String address) {
    static final int PLAIN_PORT = 2375;

    /** Whether the engine runs on this machine, so that its process ids are this machine's. */
    public boolean local() {
        return address.startsWith("unix://");
    }

    /** The path of the Unix socket of a {@link #local} engine. */
    Path socket() {
        return Path.of(address.substring("unix://".length()));
    }

    Dialer dialer() {
        if (local()) {
            return new UnixDialer(socket());
        }
        URI uri = URI.create(address);
        return new TcpDialer(uri.getHost(), uri.getPort() < 0 ? PLAIN_PORT : uri.getPort());
    }
}
