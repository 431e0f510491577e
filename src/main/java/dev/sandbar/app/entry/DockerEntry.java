package dev.sandbar.app.entry;

import dev.sandbar.provider.docker.DockerEndpoint;
import dev.sandbar.provider.docker.DockerProvider;
import dev.sandbar.provider.docker.TlsFiles;
import dev.sandbar.sandbox.Provider;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A Docker engine: {@code host}, and {@code certificates} for TLS. */
final class DockerEntry {
    private static final String HOST = "host";
    private static final List<String> SCHEMES = List.of("unix://", "tcp://", "ssh://", "http://", "https://");

    private DockerEntry() {}

    static Optional<Supplier<Provider>> read(String name, SettingsReader settings) {
        Optional<TlsFiles> tls = settings.path("certificates").map(folder -> new TlsFiles(folder, true));
        Optional<String> host = settings.text(HOST);
        if (host.isEmpty()) {
            settings.missing(HOST, "the engine's address, for example \"ssh://user@machine\"");
        } else if (SCHEMES.stream().noneMatch(host.get()::startsWith)) {
            settings.wrong(HOST, "is no address: it begins with unix://, tcp:// or ssh://");
            return Optional.empty();
        }
        return host.map(address -> () -> new DockerProvider(new DockerEndpoint(name, address, tls)));
    }
}
