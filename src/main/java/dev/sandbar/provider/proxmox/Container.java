package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.proxmox.host.Host;
import dev.sandbar.sandbox.ProviderException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One container, as what runs programs in it needs to know it.
 *
 * @param key LXC's name of it, which in Proxmox is the number
 * @param called what to call it towards people: {@code provider/name}
 * @param host where it is
 * @param trouble asks why nothing can run in it at the moment; empty when it runs
 */
record Container(String key, String called, Host host, Supplier<Optional<ProviderException>> trouble) {}
