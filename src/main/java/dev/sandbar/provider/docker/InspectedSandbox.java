package dev.sandbar.provider.docker;

import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One sandbox from what {@code GET /containers/{id}/json} answers. */
final class InspectedSandbox {
    private InspectedSandbox() {}

    static Sandbox read(String provider, Json json) {
        String word = json.at("State").at("Status").text();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("image", json.at("Config").at("Image").text());
        return new Sandbox(
                new SandboxId(provider, json.at("Id").text()),
                name(json.at("Name").text()),
                ContainerStates.of(word),
                status(word, json.at("State")),
                created(json.at("Created").text()),
                facts);
    }

    /** The engine's names begin with a slash. */
    static String name(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static String status(String word, Json state) {
        return ContainerStates.of(word) == SandboxState.STOPPED
                ? "Exited (" + state.at("ExitCode").number(0) + ")"
                : word;
    }

    private static Optional<Instant> created(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
