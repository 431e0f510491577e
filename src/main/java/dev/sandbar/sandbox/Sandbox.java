package dev.sandbar.sandbox;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One isolated place where commands run, as its provider last described it.
 *
 * @param name what people call it; unique within its provider at one moment
 * @param status the provider's own words for the state, for example {@code Up 3 hours}; may be empty
 * @param created when it was made, where the provider says so
 * @param facts what else is known, in the order in which to show it (image, ports, …)
 */
public record Sandbox(
        SandboxId id,
        String name,
        SandboxState state,
        String status,
        Optional<Instant> created,
        Map<String, String> facts) {
    public Sandbox {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(state);
        Objects.requireNonNull(status);
        Objects.requireNonNull(created);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** The name that is unambiguous among all providers: {@code provider/name}. */
    public String qualifiedName() {
        return id.provider() + "/" + name;
    }
}
