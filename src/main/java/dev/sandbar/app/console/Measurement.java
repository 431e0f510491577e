package dev.sandbar.app.console;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One subscription to what a sandbox uses, which may be closed before it is there; for every thread. */
final class Measurement {
    /** Several times the second in which figures should come, for an engine that has much else to do. */
    static final Duration FIRST_PATIENCE = Duration.ofSeconds(10);

    static final Duration LONGEST_PATIENCE = Duration.ofSeconds(80);

    private static final System.Logger LOG = LazyLogger.of(Measurement.class);

    private final SandboxId sandbox;
    private final Duration patience;
    private final LongSupplier clock;
    private @Nullable Subscription subscription;
    private boolean impossible;
    private boolean told;
    private boolean closed;
    private long heard;

    /**
     * Subscribes to nothing yet.
     *
     * @param patience how long it may be silent
     * @param clock nanoseconds that never go back
     */
    Measurement(SandboxId sandbox, Duration patience, LongSupplier clock) {
        this.sandbox = sandbox;
        this.patience = patience;
        this.clock = clock;
        this.heard = clock.getAsLong();
    }

    /** Begins, unless it has been given up meanwhile; waits for the provider. */
    void open(Provider provider, Consumer<? super Stats> sink) {
        if (isGivenUp()) {
            return;
        }
        Subscription opened = provider.stats(sandbox, stats -> {
            heard();
            sink.accept(stats);
        });
        synchronized (this) {
            subscription = opened;
            if (!closed) {
                return;
            }
        }
        opened.close();
    }

    private synchronized void heard() {
        told = true;
        heard = clock.getAsLong();
    }

    /** Numbers that are missing are seen to be missing; a message would cover more important ones. */
    synchronized void failed(ProviderException reason) {
        LOG.log(System.Logger.Level.DEBUG, "a sandbox cannot be measured", reason);
        impossible = reason.kind() == Kind.UNSUPPORTED;
    }

    /** Whether it did not begin, or broke off, so long ago that it should be begun again. */
    synchronized boolean isSilent() {
        return !impossible && clock.getAsLong() - heard > patience.toNanos();
    }

    /** The one to try after this one: what never told anything is asked ever more rarely. */
    synchronized Measurement next() {
        Duration longer = patience.multipliedBy(2);
        Duration limited = longer.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : longer;
        return new Measurement(sandbox, told ? FIRST_PATIENCE : limited, clock);
    }

    private synchronized boolean isGivenUp() {
        return closed;
    }

    /** Nobody wants it any more: it never opens. Answers whether it is open already and has to be closed. */
    synchronized boolean giveUp() {
        closed = true;
        return subscription != null;
    }

    /** Ends it; waits for the provider. */
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
