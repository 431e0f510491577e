package dev.sandbar.provider.docker;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** One sandbox from what the engine's list says of a container. */
final class ListedSandbox {
    private ListedSandbox() {}

    static Sandbox read(String provider, Container container) {
        String word = text(container.getState());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("image", text(container.getImage()));
        String ports = ports(container);
        if (!ports.isEmpty()) {
            facts.put("ports", ports);
        }
        return new Sandbox(
                new SandboxId(provider, container.getId()),
                name(container),
                ContainerStates.of(word),
                EngineFailures.printable(text(container.getStatus())),
                Optional.ofNullable(container.getCreated()).map(Instant::ofEpochSecond),
                facts);
    }

    /** Links of other containers are listed as {@code /other/alias}: the shortest path is its own. */
    private static String name(Container container) {
        String name = "";
        for (String candidate : container.getNames() == null ? new String[0] : container.getNames()) {
            if (name.isEmpty() || candidate.lastIndexOf('/') < name.lastIndexOf('/')) {
                name = candidate;
            }
        }
        return name.isEmpty() ? container.getId() : InspectedSandbox.name(name);
    }

    private static String ports(Container container) {
        TreeSet<String> ports = new TreeSet<>();
        for (ContainerPort port : container.getPorts() == null ? new ContainerPort[0] : container.getPorts()) {
            String inner = port.getPrivatePort() + "/" + text(port.getType());
            ports.add(port.getPublicPort() == null ? inner : port.getPublicPort() + "->" + inner);
        }
        return String.join(", ", ports);
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
