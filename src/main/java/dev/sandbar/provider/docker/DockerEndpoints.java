package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the engines that this user has: by environment, Docker contexts, well-known sockets and configuration. */
public final class DockerEndpoints {
    private static final System.Logger LOG = LazyLogger.of(DockerEndpoints.class);
    private static final String FIRST = "docker";
    private static final String DEFAULT_SOCKET = "unix:///var/run/docker.sock";

    private final Map<String, String> environment;
    private final Path folder;
    private final Map<String, DockerEndpoint> byAddress = new LinkedHashMap<>();
    private final Map<String, DockerEndpoint> byName = new LinkedHashMap<>();

    private DockerEndpoints(Map<String, String> environment, Path home) {
        this.environment = environment;
        String configured = environment.getOrDefault("DOCKER_CONFIG", "");
        this.folder = configured.isEmpty() ? home.resolve(".docker") : Path.of(configured);
    }

    /**
     * All engines, each only once: first {@code docker}, the one that the docker command would use, then every context
     * as {@code docker-<context>}, Podman's services as {@code podman} and {@code podman-system}, and what is
     * configured. Reads files, connects to nothing.
     *
     * @param environment the process's environment variables
     * @param configured engines from the configuration, under the names that they shall have
     */
    public static List<DockerEndpoint> discover(
            Map<String, String> environment, Path home, List<DockerEndpoint> configured) {
        DockerEndpoints found = new DockerEndpoints(environment, home);
        List<DockerContext> contexts = DockerContext.all(found.folder);
        found.first(contexts);
        for (DockerContext context : contexts) {
            found.add(new DockerEndpoint(FIRST + "-" + context.name(), context.address(), context.tls()));
        }
        found.addSocket(FIRST + "-default", DEFAULT_SOCKET.substring("unix://".length()));
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!runtime.isEmpty()) {
            found.addSocket("podman", runtime + "/podman/podman.sock");
        }
        found.addSocket(found.byName.containsKey("podman") ? "podman-system" : "podman", "/run/podman/podman.sock");
        configured.forEach(found::add);
        return List.copyOf(found.byAddress.values());
    }

    /** The precedence is the docker command's: DOCKER_HOST, DOCKER_CONTEXT, the context in use, the default socket. */
    private void first(List<DockerContext> contexts) {
        String host = environment.getOrDefault("DOCKER_HOST", "");
        if (!host.isEmpty()) {
            add(new DockerEndpoint(FIRST, host, environmentTls()));
            return;
        }
        String wanted = environment.getOrDefault("DOCKER_CONTEXT", "");
        String name = wanted.isEmpty() ? DockerContext.current(folder) : wanted;
        for (DockerContext context : contexts) {
            if (context.name().equals(name)) {
                add(new DockerEndpoint(FIRST, context.address(), context.tls()));
                return;
            }
        }
        if (!name.isEmpty() && !name.equals("default")) {
            LOG.log(Level.WARNING, "there is no Docker context " + name + ": the default socket is used");
        }
        add(DockerEndpoint.of(FIRST, DEFAULT_SOCKET));
    }

    private Optional<TlsFiles> environmentTls() {
        if (environment.getOrDefault("DOCKER_TLS_VERIFY", "").isEmpty()) {
            return Optional.empty();
        }
        String path = environment.getOrDefault("DOCKER_CERT_PATH", "");
        return Optional.of(new TlsFiles(path.isEmpty() ? folder : Path.of(path), true));
    }

    private void addSocket(String name, String path) {
        if (Files.exists(Path.of(path))) {
            add(DockerEndpoint.of(name, "unix://" + path));
        }
    }

    private void add(DockerEndpoint endpoint) {
        if (!byName.containsKey(endpoint.name()) && byAddress.putIfAbsent(identity(endpoint), endpoint) == null) {
            byName.put(endpoint.name(), endpoint);
        }
    }

    /** The same socket may have two paths: {@code /var/run} usually links to {@code /run}. */
    private static String identity(DockerEndpoint endpoint) {
        if (!endpoint.local()) {
            return endpoint.address();
        }
        try {
            return endpoint.socket().toRealPath().toString();
        } catch (IOException e) {
            return endpoint.socket().toAbsolutePath().normalize().toString();
        }
    }
}
