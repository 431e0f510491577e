package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the time until a command has started, from a thread of its own. Attaching to a paused container takes until it
 * is resumed, so the container's state is asked for when a start is slow.
 */
final class StartWatch implements AutoCloseable {
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Container container;
    private final ProcessStreams process;
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile @Nullable ProviderException failure;

    private StartWatch(Container container, ProcessStreams process) {
        this.container = container;
        this.process = process;
    }

    static StartWatch start(Container container, ProcessStreams process) {
        StartWatch watch = new StartWatch(container, process);
        Thread thread = new Thread(watch::run, "start-" + container.key());
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void run() {
        try {
            if (started.await(SLOW.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            Optional<ProviderException> trouble = container.trouble().get();
            if (trouble.isPresent()) {
                giveUp(trouble.get());
            } else if (!started.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                giveUp(silent());
            }
        } catch (ProviderException e) {
            giveUp(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveUp(ProviderException reason) {
        if (started.getCount() > 0) {
            failure = reason;
            process.end();
            process.close();
        }
    }

    private ProviderException silent() {
        return new ProviderException(
                Kind.UNREACHABLE,
                "a command in " + container.called() + " did not start within "
                        + SLOW.plus(LONGEST).toSeconds() + " s",
                "look at the load of " + container.host().address() + ", and in the sandbox whether it runs after all");
    }

    /** Why the start was given up; empty when it was not. */
    Optional<ProviderException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        started.countDown();
    }
}
