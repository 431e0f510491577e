package dev.sandbar.app.console;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Subscription;
import dev.sandbar.ui.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells the screen what one provider has, from now on; tries again, ever more rarely, while the provider cannot be watched. */
final class ProviderWatch implements Runnable, SandboxWatcher {
    private static final System.Logger LOG = LazyLogger.of(ProviderWatch.class);

    /** How long the first answer may take before the provider counts as silent. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String name;
    private final ProviderCalls calls;
    private final KnownSandboxes known;
    private final Mailbox mailbox;
    private final CountDownLatch told = new CountDownLatch(1);
    private @Nullable Subscription subscription;
    private boolean closed;
    private Map<SandboxId, Sandbox> last = Map.of();

    ProviderWatch(String name, ProviderCalls calls, KnownSandboxes known, Mailbox mailbox) {
        this.name = name;
        this.calls = calls;
        this.known = known;
        this.mailbox = mailbox;
    }

    String provider() {
        return name;
    }

    @Override
    public void run() {
        try {
            Duration pause = FIRST_PAUSE;
            while (!subscribed()) {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                Duration longer = pause.multipliedBy(2);
                pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the provider on one of its own threads, so that this one can say that it does not answer. */
    private boolean subscribed() throws InterruptedException {
        CompletableFuture<Boolean> subscribed = new CompletableFuture<>();
        calls.ask(
                name,
                provider -> {
                    keep(provider.watch(this));
                    subscribed.complete(true);
                },
                reason -> {
                    failed(reason);
                    subscribed.complete(false);
                });
        if (!told.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            failed(new ProviderException(
                    Kind.UNREACHABLE,
                    "provider " + name + " has not answered for " + PATIENCE.toSeconds() + " s",
                    "See whether it runs; its sandboxes appear as soon as it answers"));
        }
        return subscribed.join();
    }

    private synchronized void keep(Subscription opened) {
        subscription = opened;
        if (closed) {
            opened.close();
        }
    }

    /** Stops watching; does not wait. */
    synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public void listed(List<Sandbox> sandboxes) {
        told.countDown();
        List<Sandbox> shared = shared(sandboxes);
        mailbox.post(new Event.SandboxesListed(name, shared, Instant.now()));
        known.listed(name, shared);
    }

    /**
     * The same, in the objects of the list before where nothing has changed: thousands of new ones every few seconds live just
     * long enough to be promoted, and let the heap grow to its limit.
     */
    private synchronized List<Sandbox> shared(List<Sandbox> sandboxes) {
        Map<SandboxId, Sandbox> now = new HashMap<>();
        List<Sandbox> shared = new ArrayList<>(sandboxes.size());
        for (Sandbox sandbox : sandboxes) {
            Sandbox before = last.get(sandbox.id());
            Sandbox kept = before != null && before.equals(sandbox) ? before : sandbox;
            now.put(kept.id(), kept);
            shared.add(kept);
        }
        last = now;
        return List.copyOf(shared);
    }

    @Override
    public void failed(ProviderException reason) {
        told.countDown();
        LOG.log(System.Logger.Level.DEBUG, "provider " + name, reason);
        mailbox.post(
                new Event.ProviderFailed(name, String.valueOf(reason.getMessage()), reason.nextStep(), Instant.now()));
    }
}
