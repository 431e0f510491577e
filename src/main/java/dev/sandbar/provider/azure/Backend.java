package dev.sandbar.provider.azure;

import dev.sandbar.provider.http.Pace;
import dev.sandbar.provider.http.Poll;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Everything that speaks to Azure, made when the first question comes: loading the SDK takes a second. */
final class Backend implements AutoCloseable {
    /** Azure tells nothing by itself. */
    private static final Pace PACE = new Pace(Duration.ofSeconds(10), Duration.ofMinutes(2));
    /**
     * At that pace 132 a minute. Azure lets one account read 250 times at once and 25 times a second in one subscription, and
     * where it has not changed over yet, 12,000 times an hour
     * (https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling).
     */
    private static final int READS = 22;
    /** Between two portions of states that are not known yet, so that they come as fast as the limit allows. */
    private static final long PORTIONS_SECONDS = 2;

    private final AzureSettings settings;
    private final Management management;
    private final Crew crew;
    private final Inventory inventory;
    private final Finder finder;
    private final Changes changes;
    private final ExecStart start;
    private final Errands errands;
    private final List<Poll<?>> polls = new CopyOnWriteArrayList<>();

    Backend(AzureSettings settings) {
        this.settings = settings;
        this.management = new Management(settings, new AzureHttp(settings));
        this.crew = new Crew(settings.name());
        this.inventory = new Inventory(settings, management, crew);
        this.finder = new Finder(settings, inventory);
        this.changes = new Changes(management, inventory);
        this.start = new ExecStart(new ExecStreams(management));
        this.errands = new Errands(start);
    }

    Management management() {
        return management;
    }

    Inventory inventory() {
        return inventory;
    }

    Finder finder() {
        return finder;
    }

    Errands errands() {
        return errands;
    }

    /** Starts a command; Azure gives out a terminal even for a container that has ended, hence the look at it before. */
    Exec exec(Target target, ExecRequest request) {
        Sandbox row = inventory.row(target);
        if (!row.state().canExec()) {
            throw new ProviderException(
                    Kind.NOT_RUNNING,
                    target.sandbox() + " is not running: " + row.status(),
                    "start it with: sandbar start " + target.sandbox());
        }
        if (row.facts().getOrDefault("system", "").equalsIgnoreCase("windows")) {
            throw new ProviderException(
                    Kind.UNSUPPORTED,
                    "cannot run commands in " + target.sandbox() + ": it runs Windows, which has no /bin/sh",
                    "use az container exec --exec-command cmd.exe");
        }
        return new AzureExec(target, request, start.start(target, request), errands);
    }

    Subscription watch(SandboxWatcher watcher) {
        Poll<?> poll = Poll.start(
                new Poll.Question<>(
                        "azure-watch-" + settings.name(), () -> inventory.some(READS), PACE, management::quiet),
                stock -> {
                    watcher.listed(stock.rows());
                    if (!stock.complete()) {
                        CompletableFuture.delayedExecutor(PORTIONS_SECONDS, TimeUnit.SECONDS)
                                .execute(() -> polls.forEach(Poll::soon));
                    }
                },
                watcher::failed);
        polls.add(poll);
        return () -> {
            polls.remove(poll);
            poll.close();
        };
    }

    /** Makes a change, of which the watchers hear at once. */
    void change(Target target, Lifecycle change) {
        try {
            changes.make(target, change);
        } finally {
            polls.forEach(Poll::soon);
        }
    }

    @Override
    public void close() {
        crew.close();
        management.close();
    }
}
