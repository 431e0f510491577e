package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.proxmox.api.Guest;
import dev.sandbar.provider.proxmox.api.Guests;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The containers of a cluster, as they were last seen: which node a number is on changes. */
final class Cluster {
    private final Guests guests;
    private final List<String> nodes;
    private volatile Map<String, Guest> seen = Map.of();

    /** @param nodes whose containers are wanted; none for those of all */
    Cluster(Guests guests, List<String> nodes) {
        this.guests = guests;
        this.nodes = List.copyOf(nodes);
    }

    List<Guest> list() {
        List<Guest> all = guests.list().stream()
                .filter(guest -> nodes.isEmpty() || nodes.contains(guest.node()))
                .toList();
        Map<String, Guest> now = new ConcurrentHashMap<>();
        all.forEach(guest -> now.put(guest.vmid(), guest));
        seen = Map.copyOf(now);
        return all;
    }

    /**
     * The container, where it was last seen.
     *
     * @throws ProviderException when there is none of that number
     */
    Guest require(SandboxId sandbox) {
        Guest guest = seen.get(sandbox.key());
        if (guest == null) {
            list();
            guest = seen.get(sandbox.key());
        }
        if (guest == null) {
            throw ContainerTrouble.notFound(sandbox.toString());
        }
        return guest;
    }

    /** The same, if it runs: one that did not is looked at again. */
    Guest requireRunning(SandboxId sandbox) {
        Guest guest = require(sandbox);
        if (GuestSandboxes.state(guest) != SandboxState.RUNNING) {
            list();
            guest = require(sandbox);
            ContainerTrouble.of(sandbox.toString(), GuestSandboxes.state(guest)).ifPresent(trouble -> {
                throw trouble;
            });
        }
        return guest;
    }

    /** Why nothing can run in it; its own node is asked. */
    Optional<ProviderException> trouble(Guest guest, String called) {
        try {
            SandboxState state =
                    guests.status(guest, called).equals("running") ? SandboxState.RUNNING : SandboxState.STOPPED;
            return ContainerTrouble.of(called, state);
        } catch (ProviderException e) {
            return Optional.of(e);
        }
    }
}
