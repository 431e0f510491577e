package dev.sandbar.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider can do; for what it cannot, the reason.
 *
 * @param refused the reason for each capability that is missing; everything else is offered
 */
public record Capabilities(Map<Capability, String> refused) {
    public Capabilities {
        refused = Map.copyOf(refused);
    }

    /** Everything can be done. */
    public static Capabilities all() {
        return new Capabilities(Map.of());
    }

    /** The same, without {@code capability}, because of {@code reason}. */
    public Capabilities without(Capability capability, String reason) {
        Map<Capability, String> more = new EnumMap<>(Capability.class);
        more.putAll(refused);
        more.put(capability, reason);
        return new Capabilities(more);
    }

    /** Whether {@code capability} is offered. */
    public boolean offers(Capability capability) {
        return !refused.containsKey(capability);
    }

    /** Why {@code capability} is not offered; empty when it is. */
    public Optional<String> reason(Capability capability) {
        return Optional.ofNullable(refused.get(capability));
    }
}
