package dev.sandbar.ui.list;

import dev.sandbar.sandbox.Capabilities;
import java.util.Objects;

/**
 * What does not change about a provider.
 *
 * @param name the name of its entry
 * @param kind {@code docker}, {@code local}, …
 * @param endpoint where it is, for people
 */
public record ProviderInfo(String name, String kind, String endpoint, Capabilities capabilities) {
    public ProviderInfo {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(endpoint);
        Objects.requireNonNull(capabilities);
    }
}
