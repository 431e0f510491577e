package dev.sandbar.provider.docker;

import dev.sandbar.provider.json.Json;
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

    static Sandbox read(String provider, Json container) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("image", container.at("Image").text());
        String ports = ports(container.at("Ports"));
        if (!ports.isEmpty()) {
            facts.put("ports", ports);
        }
        return new Sandbox(
                new SandboxId(provider, container.at("Id").text()),
                name(container),
                ContainerStates.of(container.at("State").text()),
                EngineFailures.printable(container.at("Status").text()),
                created(container.at("Created")),
                facts);
    }

    private static Optional<Instant> created(Json seconds) {
        return seconds.missing() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds.number(0)));
    }

    /** Links of other containers are listed as {@code /other/alias}: the shortest path is its own. */
    private static String name(Json container) {
        String name = "";
        for (Json listed : container.at("Names").items()) {
            String candidate = listed.text();
            if (name.isEmpty() || candidate.lastIndexOf('/') < name.lastIndexOf('/')) {
                name = candidate;
            }
        }
        return name.isEmpty() ? container.at("Id").text() : InspectedSandbox.name(name);
    }

    private static String ports(Json listed) {
        TreeSet<String> ports = new TreeSet<>();
        for (Json port : listed.items()) {
            String inner = port.at("PrivatePort").text() + "/" + port.at("Type").text();
            String outer = port.at("PublicPort").text();
            ports.add(outer.isEmpty() ? inner : outer + "->" + inner);
        }
        return String.join(", ", ports);
    }
}
