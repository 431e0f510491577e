package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.proxmox.api.Guest;
import dev.sandbar.provider.proxmox.api.Guests;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        Map<String, Guest> now = new HashMap<>();
        all.forEach(guest -> now.put(guest.vmid(), guest));
        seen = Map.copyOf(now);
        return all;
    }

    /** The same by their numbers. */
    Map<String, Guest> byNumber() {
        list();
        return seen;
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

    /**
     * Does something with a container, again when it is on another node by now.
     *
     * @param what does nothing when it throws
     */
    <T> T located(SandboxId sandbox, Function<? super Guest, ? extends T> what) {
        Guest guest = require(sandbox);
        try {
            return what.apply(guest);
        } catch (ProviderException e) {
            if (e.kind() != Kind.SANDBOX_NOT_FOUND) {
                throw e;
            }
            list();
            Guest now = require(sandbox);
            if (now.node().equals(guest.node())) {
                throw e;
            }
            return what.apply(now);
        }
    }

    /** Throws when it did not run when it was last seen, and does not now. */
    void checkRunning(SandboxId sandbox) {
        if (GuestSandboxes.state(require(sandbox)) != SandboxState.RUNNING) {
            list();
            SandboxState now = GuestSandboxes.state(require(sandbox));
            ContainerTrouble.of(sandbox.toString(), now).ifPresent(trouble -> {
                throw trouble;
            });
        }
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
