package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.proxmox.host.SshTarget;
import java.util.Objects;
import java.util.Optional;

/**
 * A host that has LXC alone, as it is configured.
 *
 * @param name the provider's
 * @param path where its containers are; empty for LXC's default
 * @param ssh the machine; empty for this one
 */
public record LxcPlace(String name, Optional<String> path, Optional<SshTarget> ssh) {
    public LxcPlace {
        Objects.requireNonNull(name);
        Objects.requireNonNull(path);
        Objects.requireNonNull(ssh);
    }
}
