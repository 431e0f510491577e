package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.proxmox.ProxmoxPlace.NodeAccess;
import dev.sandbar.provider.proxmox.host.Host;
import dev.sandbar.provider.proxmox.host.LocalHost;
import dev.sandbar.provider.proxmox.host.SshHost;
import dev.sandbar.provider.proxmox.host.SshTarget;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The machines of a cluster's nodes, each made when it is first needed; may be used from any thread. */
final class NodeHosts implements AutoCloseable {
    private final Map<String, NodeAccess> access;
    private final Function<SshTarget, Host> remote;
    private final Supplier<Host> local;
    private final Map<String, Host> made = new ConcurrentHashMap<>();

    NodeHosts(Map<String, NodeAccess> access) {
        this(access, SshHost::new, LocalHost::new);
    }

    /** The same with other ways to make them. */
    NodeHosts(Map<String, NodeAccess> access, Function<SshTarget, Host> remote, Supplier<Host> local) {
        this.access = Map.copyOf(access);
        this.remote = remote;
        this.local = local;
    }

    /** Whether any node can be reached at all. */
    boolean any() {
        return !access.isEmpty();
    }

    /** The machine of a node; empty when it is not configured how to reach it. */
    Optional<Host> of(String node) {
        NodeAccess way = access.getOrDefault(node, access.get(ProxmoxPlace.OTHERS));
        if (way == null || !isName(node)) {
            return Optional.empty();
        }
        return Optional.of(made.computeIfAbsent(node, name -> host(name, way)));
    }

    private Host host(String node, NodeAccess way) {
        return way.ssh()
                .map(target -> remote.apply(target.at(target.machine().replace(ProxmoxPlace.NODE, node))))
                .orElseGet(local);
    }

    /** Names come from the server, and one of them becomes a part of a machine's name. */
    private static boolean isName(String node) {
        return !node.isEmpty()
                && node.charAt(0) != '-'
                && node.chars()
                        .allMatch(c -> c == '-'
                                || c == '.'
                                || (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9'));
    }

    @Override
    public void close() {
        made.values().forEach(Host::close);
        made.clear();
    }
}
