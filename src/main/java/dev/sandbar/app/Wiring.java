package dev.sandbar.app;

import dev.sandbar.app.Providers.Entry;
import dev.sandbar.provider.docker.DockerEndpoint;
import dev.sandbar.provider.docker.DockerEndpoints;
import dev.sandbar.provider.docker.DockerProvider;
import dev.sandbar.provider.docker.TlsFiles;
import dev.sandbar.provider.local.LocalProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which providers there are. */
final class Wiring {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Wiring() {}

    /** Every provider that this user can have; none is asked or connected yet. */
    static Providers providers(Map<String, String> environment, Path home, Path data, Configuration configuration) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(LocalProvider.OWN, () -> new LocalProvider(data)));
        for (DockerEndpoint endpoint : DockerEndpoints.discover(environment, home, endpoints(configuration))) {
            entries.add(new Entry(endpoint.name(), () -> new DockerProvider(endpoint)));
        }
        configuration
                .providers()
                .forEach(provider -> entries.add(new Entry(provider.name(), provider.maker(), provider.timeout())));
        return new Providers(entries, PATIENCE);
    }

    private static List<DockerEndpoint> endpoints(Configuration configuration) {
        List<DockerEndpoint> endpoints = new ArrayList<>();
        for (Configuration.Engine engine : configuration.engines()) {
            endpoints.add(new DockerEndpoint(
                    engine.name(), engine.address(), engine.certificates().map(folder -> new TlsFiles(folder, true))));
        }
        return endpoints;
    }
}
