package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.proxmox.api.ApiPlace;
import dev.sandbar.provider.proxmox.host.SshTarget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A Proxmox cluster, as it is configured.
 *
 * @param nodes whose containers are wanted; none for those of all
 * @param methods how commands are run, in the order in which they are tried; of {@link #METHODS}
 * @param access how nodes are reached, by node; {@value #OTHERS} stands for all others
 */
public record ProxmoxPlace(ApiPlace api, List<String> nodes, List<String> methods, Map<String, NodeAccess> access) {
    /** All methods, in their usual order. */
    public static final List<String> METHODS = List.of("api", "pct", "lxc-attach");
    /** The key of {@link #access} for nodes that are not named. */
    public static final String OTHERS = "*";
    /** Stands for the node's name in a machine's. */
    public static final String NODE = "{node}";

    public ProxmoxPlace {
        Objects.requireNonNull(api);
        nodes = List.copyOf(nodes);
        methods = List.copyOf(methods);
        access = Map.copyOf(access);
    }

    /**
     * How one node is reached.
     *
     * @param ssh empty when it is this machine
     */
    public record NodeAccess(Optional<SshTarget> ssh) {
        public NodeAccess {
            Objects.requireNonNull(ssh);
        }
    }
}
