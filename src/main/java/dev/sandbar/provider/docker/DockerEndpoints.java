package dev.sandbar.provider.docker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the engines that this user can name. */
public final class DockerEndpoints {
    private static final String DEFAULT_NAME = "docker";
    private static final String DEFAULT_SOCKET = "unix:///var/run/docker.sock";

    private DockerEndpoints() {}

    /**
     * All engines, each address only once, the default one first.
     *
     * @param environment the process's environment variables
     * @param configured addresses from the configuration, by name
     */
    public static List<DockerEndpoint> discover(
            Map<String, String> environment, Path home, Map<String, String> configured) {
        Map<String, DockerEndpoint> found = new LinkedHashMap<>();
        String host = environment.getOrDefault("DOCKER_HOST", "");
        add(found, DEFAULT_NAME, host.isEmpty() ? DEFAULT_SOCKET : host);
        configured.forEach((name, address) -> add(found, DEFAULT_NAME + "-" + name, address));
        return new ArrayList<>(found.values());
    }

    private static void add(Map<String, DockerEndpoint> found, String name, String address) {
        found.putIfAbsent(address, new DockerEndpoint(name, address));
    }
}
