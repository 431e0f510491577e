package dev.sandbar.provider.proxmox;

import java.util.Objects;
import java.util.Optional;

/**
 * A host that has LXC alone, as it is configured.
 *
 * @param name the provider's
 * @param path where its containers are; empty for LXC's default
 */
public record LxcEntry(String name, Optional<String> path) {
    public LxcEntry {
        Objects.requireNonNull(name);
        Objects.requireNonNull(path);
    }
}
