package dev.sandbar.app.console;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Subscription;
import dev.sandbar.ui.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures what sandboxes use, those that are wanted and no others; belongs to the thread {@code ui}. */
final class Measurements {
    private static final System.Logger LOG = LazyLogger.of(Measurements.class);

    private final ProviderCalls calls;
    private final Mailbox mailbox;
    private final Map<SandboxId, Measurement> running = new HashMap<>();

    Measurements(ProviderCalls calls, Mailbox mailbox) {
        this.calls = calls;
        this.mailbox = mailbox;
    }

    /** Goes over to these sandboxes; does not wait. */
    void measure(Set<SandboxId> wanted) {
        running.entrySet().removeIf(entry -> {
            boolean over = !wanted.contains(entry.getKey());
            if (over) {
                calls.ask(
                        entry.getKey().provider(), provider -> entry.getValue().close(), Measurements::failed);
            }
            return over;
        });
        for (SandboxId sandbox : wanted) {
            running.computeIfAbsent(sandbox, this::begin);
        }
    }

    private Measurement begin(SandboxId sandbox) {
        Measurement measurement = new Measurement(sandbox);
        calls.ask(sandbox.provider(), measurement::open, Measurements::failed);
        return measurement;
    }

    /** Numbers that are missing are seen to be missing; a message would cover more important ones. */
    private static void failed(ProviderException reason) {
        LOG.log(System.Logger.Level.DEBUG, "a sandbox cannot be measured", reason);
    }

    /** One subscription, which may be closed before it is there. */
    private final class Measurement {
        private final SandboxId sandbox;
        private @Nullable Subscription subscription;
        private boolean closed;

        Measurement(SandboxId sandbox) {
            this.sandbox = sandbox;
        }

        void open(Provider provider) {
            Subscription opened =
                    provider.stats(sandbox, stats -> mailbox.post(new Event.StatsArrived(sandbox, stats)));
            synchronized (this) {
                subscription = opened;
                if (!closed) {
                    return;
                }
            }
            opened.close();
        }

        void close() {
            Subscription present;
            synchronized (this) {
                closed = true;
                present = subscription;
            }
            if (present != null) {
                present.close();
            }
        }
    }
}
