package dev.sandbar.provider.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventType;
import dev.sandbar.sandbox.LazyLogger;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says that something happened to some container, and not what: that is listed afterwards. */
final class ContainerEvents extends ResultCallback.Adapter<Event> {
    private static final System.Logger LOG = LazyLogger.of(ContainerEvents.class);
    private static final String[] CHANGES = {
        "create", "start", "restart", "die", "stop", "pause", "unpause", "destroy", "rename", "oom", "health_status"
    };

    private final BlockingQueue<Boolean> happened = new ArrayBlockingQueue<>(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean ended;

    /** Asks for the events from now on. */
    ContainerEvents(DockerClient client) {
        client.eventsCmd()
                .withEventTypeFilter(EventType.CONTAINER)
                .withEventFilter(CHANGES)
                .exec(this);
    }

    @Override
    public void onStart(Closeable stream) {
        super.onStart(stream);
        answered.countDown();
    }

    @Override
    public void onNext(Event event) {
        happened.offer(true);
    }

    @Override
    public void onError(Throwable failure) {
        LOG.log(EngineFailures.level(failure), "the events broke off", failure);
        end();
    }

    @Override
    public void onComplete() {
        end();
    }

    private void end() {
        ended = true;
        happened.offer(true);
        answered.countDown();
    }

    /** Waits until the engine sends events, or will not. */
    void awaitAnswer() throws InterruptedException {
        answered.await();
    }

    /** Whether no more events come. */
    boolean ended() {
        return ended;
    }

    /** Waits for an event, the end of events, or that the time is over; answers whether something happened. */
    boolean await(long millis) throws InterruptedException {
        return happened.poll(millis, TimeUnit.MILLISECONDS) != null;
    }

    /** Forgets what has happened up to now. */
    void forget() {
        happened.clear();
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing the events", e);
        }
    }
}
