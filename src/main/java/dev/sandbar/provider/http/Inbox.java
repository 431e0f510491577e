package dev.sandbar.provider.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What came over a WebSocket and was not read yet: who does not read lets the network, and so the server, wait. */
final class Inbox {
    private final int capacity;
    private final Queue<SocketEvent> events = new ArrayDeque<>();
    private int queued;
    private boolean open;
    private boolean closed;
    private @Nullable IOException failure;

    /** @param capacity in bytes; one message fits always */
    Inbox(int capacity) {
        this.capacity = capacity;
    }

    /** The connection is there. */
    synchronized void opened() {
        open = true;
        notifyAll();
    }

    /** Waits for {@link #opened}, or throws why it is not. */
    synchronized void awaitOpen() throws IOException, InterruptedException {
        while (!open) {
            throwFailure();
            wait();
        }
    }

    /** Waits for room; what comes after {@link #close} is dropped. */
    synchronized void put(SocketEvent event) throws InterruptedException {
        int size = size(event);
        while (queued > 0 && queued + size > capacity && !closed) {
            wait();
        }
        if (!closed) {
            events.add(event);
            queued += size;
            notifyAll();
        }
    }

    /** Nothing comes any more, and this is why; what came before can still be taken. */
    synchronized void fail(IOException reason) {
        if (failure == null) {
            failure = reason;
        }
        notifyAll();
    }

    /** Nobody takes any more. */
    synchronized void close() {
        closed = true;
        events.clear();
        queued = 0;
        notifyAll();
    }

    synchronized boolean closed() {
        return closed;
    }

    /** Whether nothing can be sent any more. */
    synchronized boolean over() {
        return closed || failure != null;
    }

    /**
     * Waits for the next event.
     *
     * @return empty when none came in {@code patience}, or after {@link #close}
     * @throws IOException when the connection broke
     */
    synchronized Optional<SocketEvent> take(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (events.isEmpty() && !closed) {
            throwFailure();
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        Optional<SocketEvent> event = Optional.ofNullable(events.poll());
        event.ifPresent(taken -> queued -= size(taken));
        notifyAll();
        return event;
    }

    private void throwFailure() throws IOException {
        IOException reason = failure;
        if (reason != null) {
            throw reason;
        }
    }

    private static int size(SocketEvent event) {
        return event instanceof SocketEvent.Message message ? message.bytes().length : 0;
    }
}
