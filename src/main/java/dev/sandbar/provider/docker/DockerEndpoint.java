package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.Dialer;
import dev.sandbar.provider.docker.http.RuntimeFolder;
import dev.sandbar.provider.docker.http.SshDialer;
import dev.sandbar.provider.docker.http.TcpDialer;
import dev.sandbar.provider.docker.http.TlsDialer;
import dev.sandbar.provider.docker.http.UnixDialer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where one engine answers.
 *
 * @param name the name of the provider's entry: {@code docker}, {@code docker-build-host}, …
 * @param address {@code unix:///path}, {@code tcp://host:port} or {@code ssh://user@host:port}
 * @param tls the certificates for a TCP address that is encrypted
 */
public record DockerEndpoint(String name, String address, Optional<TlsFiles> tls) {
    private static final String UNIX = "unix://";
    private static final int PLAIN_PORT = 2375;
    private static final int TLS_PORT = 2376;

    /** An engine that needs no certificates. */
    public static DockerEndpoint of(String name, String address) {
        return new DockerEndpoint(name, address, Optional.empty());
    }

    /** Whether the engine runs on this machine, so that its process ids are this machine's. */
    public boolean local() {
        return address.startsWith(UNIX);
    }

    /** Whether the engine is reached by running a command on its machine. */
    boolean overSsh() {
        return address.startsWith("ssh://");
    }

    /** The path of the Unix socket of a {@link #local} engine. */
    Path socket() {
        return Path.of(address.substring(UNIX.length()));
    }

    /** How to connect. */
    Dialer dialer() {
        if (local()) {
            return new UnixDialer(socket());
        }
        Dialer bad = () -> {
            throw new BadAddressException(address);
        };
        try {
            URI uri = new URI(address);
            return uri.getHost() == null || uri.getScheme() == null
                    ? bad
                    : remote(uri).orElse(bad);
        } catch (URISyntaxException e) {
            return bad;
        }
    }

    private Optional<Dialer> remote(URI uri) {
        String user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        return switch (uri.getScheme()) {
            case "ssh" ->
                Optional.of(new SshDialer(List.of("ssh"), user, uri.getHost(), uri.getPort())
                        .sharing(RuntimeFolder.of(System.getenv(), System.getProperty("user.name"))));
            case "tcp", "http", "https" -> Optional.of(tcp(uri.getHost(), uri.getPort(), uri.getScheme()));
            default -> Optional.empty();
        };
    }

    private Dialer tcp(String host, int port, String scheme) {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (tls.isEmpty() && !scheme.equals("https")) {
            return new TcpDialer(name, port < 0 ? PLAIN_PORT : port);
        }
        TlsFiles files = tls.orElse(new TlsFiles(Path.of(""), true));
        return new TlsDialer(name, port < 0 ? TLS_PORT : port, files.verify(), files::load);
    }
}
