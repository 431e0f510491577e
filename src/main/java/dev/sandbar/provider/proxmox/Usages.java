package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.http.Pace;
import dev.sandbar.provider.http.Poll;
import dev.sandbar.provider.proxmox.api.Guest;
import dev.sandbar.provider.proxmox.api.ProxmoxApi;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What containers use, for everybody who wants to know in one question: to ask each container's node by itself keeps a process
 * of a real server busy for each row in sight. May be used from any thread.
 */
final class Usages {
    private static final System.Logger LOG = LazyLogger.of(Usages.class);
    /** As often as Proxmox's own pages ask. */
    private static final Pace PACE = new Pace(Duration.ofSeconds(3), Duration.ofSeconds(30));

    private static final double PERCENT = 100;

    private final String provider;
    private final Cluster cluster;
    private final ProxmoxApi api;
    private final List<Wish> wishes = new CopyOnWriteArrayList<>();
    private volatile Map<String, Guest> newest = Map.of();
    private @Nullable Poll<?> poll;

    Usages(String provider, Cluster cluster, ProxmoxApi api) {
        this.provider = provider;
        this.cluster = cluster;
        this.api = api;
    }

    /** One who wants to know of one container; equal to no other, that each ends for itself. */
    private static final class Wish {
        private final String vmid;
        private final Consumer<? super Stats> sink;

        private Wish(String vmid, Consumer<? super Stats> sink) {
            this.vmid = vmid;
            this.sink = sink;
        }
    }

    /** Tells of the container of that number until it is closed; on a thread of its own. */
    synchronized Subscription of(String vmid, Consumer<? super Stats> sink) {
        Wish wish = new Wish(vmid, sink);
        wishes.add(wish);
        tell(wish);
        if (poll == null) {
            poll = Poll.start(
                    new Poll.Question<>("proxmox-stats-" + provider, cluster::byNumber, PACE, api::quiet),
                    this::answered,
                    failure -> LOG.log(Level.DEBUG, "no figures", failure));
        }
        return () -> forget(wish);
    }

    private synchronized void forget(Wish wish) {
        wishes.remove(wish);
        if (wishes.isEmpty() && poll != null) {
            poll.close();
            poll = null;
            newest = Map.of();
        }
    }

    private void answered(Map<String, Guest> guests) {
        newest = guests;
        wishes.forEach(this::tell);
    }

    private void tell(Wish wish) {
        Guest guest = newest.get(wish.vmid);
        if (guest != null) {
            wish.sink.accept(stats(guest.usage()));
        }
    }

    private static Stats stats(Guest.Usage usage) {
        return new Stats(PERCENT * usage.cpu() * Math.max(1, usage.processors()), usage.memory(), usage.memoryLimit());
    }
}
