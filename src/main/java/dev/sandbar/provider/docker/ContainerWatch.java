package dev.sandbar.provider.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventType;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Subscription;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lists the containers now and after every event, on a thread of its own.
 *
 * <p>The events are asked for before the list, so no change falls between them. Many events at once make one list.
 */
final class ContainerWatch implements Subscription {
    private static final System.Logger LOG = System.getLogger(ContainerWatch.class.getName());
    private static final String[] CHANGES = {
        "create", "start", "restart", "die", "stop", "pause", "unpause", "destroy", "rename", "oom"
    };
    private static final long GATHER_MILLIS = 50;
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    /** Also finds a connection that is dead without having been closed, and refreshes "Up 3 hours". */
    private static final long REFRESH_MILLIS = 60_000;

    private final Containers containers;
    private final DockerClient client;
    private final SandboxWatcher watcher;
    private final Thread thread;
    private volatile boolean closed;

    ContainerWatch(Containers containers, DockerClient client, String provider, SandboxWatcher watcher) {
        this.containers = containers;
        this.client = client;
        this.watcher = watcher;
        this.thread = new Thread(this::run, "docker-watch-" + provider);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (!closed) {
                try (Events events = new Events()) {
                    client.eventsCmd()
                            .withEventTypeFilter(EventType.CONTAINER)
                            .withEventFilter(CHANGES)
                            .exec(events);
                    while (!closed) {
                        watcher.listed(containers.list());
                        pause = FIRST_PAUSE_MILLIS;
                        if (events.ended()) {
                            break;
                        }
                        events.awaitChange();
                    }
                } catch (ProviderException e) {
                    watcher.failed(e);
                } catch (IOException e) {
                    LOG.log(Level.DEBUG, "closing the events", e);
                }
                Thread.sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "the watch was closed", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    /** Remembers only that something happened. */
    private static final class Events extends ResultCallback.Adapter<Event> {
        private final BlockingQueue<Boolean> happened = new ArrayBlockingQueue<>(1);
        private volatile boolean ended;

        @Override
        public void onNext(Event event) {
            happened.offer(true);
        }

        @Override
        public void onError(Throwable failure) {
            LOG.log(Level.DEBUG, "the events broke off", failure);
            end();
        }

        @Override
        public void onComplete() {
            end();
        }

        private void end() {
            ended = true;
            happened.offer(true);
        }

        boolean ended() {
            return ended;
        }

        void awaitChange() throws InterruptedException {
            if (happened.poll(REFRESH_MILLIS, TimeUnit.MILLISECONDS) != null) {
                Thread.sleep(GATHER_MILLIS);
                happened.clear();
            }
        }
    }
}
