package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** How long a connection may take to answer; for the thread that waits for the answer and the one that closes it. */
final class Deadline implements AutoCloseable {
    /** Something that waits for the connection. */
    interface Wait<T> {
        T run() throws IOException;
    }

    private final Deadlines deadlines;
    private final Connection connection;
    private final Limit limit;
    private boolean over;
    private boolean missed;

    /** @param end in the JVM's own nanoseconds */
    record Limit(Duration patience, long end) {}

    Deadline(Deadlines deadlines, Connection connection, Limit limit) {
        this.deadlines = deadlines;
        this.connection = connection;
        this.limit = limit;
    }

    static int compareEnds(Deadline one, Deadline other) {
        return Long.signum(one.limit.end() - other.limit.end());
    }

    /** How long it is until then; not above 0 when it is due. */
    long leftNanos(long now) {
        return limit.end() - now;
    }

    <T> T bound(Wait<T> wait) throws IOException {
        try {
            return wait.run();
        } catch (IOException e) {
            if (missed()) {
                SocketTimeoutException late = new SocketTimeoutException(
                        "no answer within " + limit.patience().toSeconds() + " s");
                late.initCause(e);
                throw late;
            }
            throw e;
        }
    }

    /** Closes the connection, unless the answer has come. */
    synchronized void miss() {
        if (!over) {
            missed = true;
            connection.close();
        }
    }

    private synchronized boolean missed() {
        return missed;
    }

    @Override
    public void close() {
        synchronized (this) {
            over = true;
        }
        deadlines.remove(this);
    }
}
