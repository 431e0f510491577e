package dev.sandbar.provider.proxmox.api;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a cluster's API is, and how to be let in.
 *
 * @param name of the provider's entry
 * @param url without {@code /api2/json}, for example {@code https://pve1:8006}
 * @param fingerprint the SHA-256 of the server's whole certificate, as Proxmox shows it; empty to trust whom this
 *     computer trusts
 */
public record ApiPlace(String name, URI url, Optional<Fingerprint> fingerprint, Login login) {
    public ApiPlace {
        Objects.requireNonNull(name);
        Objects.requireNonNull(url);
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(login);
    }
}
