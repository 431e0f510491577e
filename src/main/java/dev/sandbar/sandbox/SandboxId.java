package dev.sandbar.sandbox;

import java.util.Objects;

/**
 * Which sandbox is meant, for as long as it exists: names may be given again, keys are not.
 *
 * @param provider the name of the provider's entry, for example {@code docker} or {@code local}
 * @param key the provider's own lasting identifier, for example a container's 64 hexadecimal digits
 */
public record SandboxId(String provider, String key) {
    public SandboxId {
        Objects.requireNonNull(provider);
        Objects.requireNonNull(key);
    }

    @Override
    public String toString() {
        return provider + "/" + key;
    }
}
