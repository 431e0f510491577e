package dev.sandbar.provider.docker;

import com.github.dockerjava.api.DockerClient;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Subscription;
import java.lang.System.Logger.Level;

/**
 * Lists the containers now and after every event, on a thread of its own.
 *
 * <p>The engine sends events before it is asked for the list, so no change falls between them. Many events at once make
 * one list.
 */
final class ContainerWatch implements Subscription {
    private static final System.Logger LOG = LazyLogger.of(ContainerWatch.class);
    private static final long GATHER_MILLIS = 50;
    /**
     * Docker tells that a container died before its own list has that: it unmounts and notes the state afterwards, which
     * takes as long as the computer is busy.
     */
    private static final long[] LOOK_AGAIN_MILLIS = {250, 1_000, 4_000};

    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    /** Not to find changes: it finds a connection that died in silence, and renews words like "Up 3 hours". */
    private static final long REFRESH_MILLIS = 60_000;

    private final Containers containers;
    private final DockerClient client;
    private final SandboxWatcher watcher;
    private final Thread thread;
    private volatile boolean closed;
    private long pause = FIRST_PAUSE_MILLIS;

    ContainerWatch(Containers containers, DockerClient client, String provider, SandboxWatcher watcher) {
        this.containers = containers;
        this.client = client;
        this.watcher = watcher;
        this.thread = new Thread(this::run, "docker-watch-" + provider);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                follow();
                Thread.sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "the watch was closed", e);
        }
    }

    /** Lists until the events end, which is how a stopping engine shows. */
    private void follow() throws InterruptedException {
        try (ContainerEvents events = new ContainerEvents(client)) {
            events.awaitAnswer();
            int looks = LOOK_AGAIN_MILLIS.length;
            while (!closed) {
                watcher.listed(containers.list());
                if (events.ended()) {
                    return;
                }
                pause = FIRST_PAUSE_MILLIS;
                looks = happened(events, looks) ? 0 : Math.min(looks + 1, LOOK_AGAIN_MILLIS.length);
            }
        } catch (ProviderException e) {
            if (!closed) {
                watcher.failed(e);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a fault while " + thread.getName() + " listed", e);
            watcher.failed(ProviderException.fault("The containers were not listed", e));
        }
    }

    /** Waits for events, and after the latest ones only until it is time for the next look; gathers those that come. */
    private static boolean happened(ContainerEvents events, int looks) throws InterruptedException {
        if (!events.await(looks < LOOK_AGAIN_MILLIS.length ? LOOK_AGAIN_MILLIS[looks] : REFRESH_MILLIS)) {
            return false;
        }
        if (!events.ended()) {
            Thread.sleep(GATHER_MILLIS);
            events.forget();
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
