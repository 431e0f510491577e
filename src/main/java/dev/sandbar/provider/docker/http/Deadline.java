package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Closes a connection that does not answer in time: a Unix socket has no read timeout of its own in the JDK, and a pipe
 * has none at all.
 */
final class Deadline implements AutoCloseable {
    /** Something that waits for the connection. */
    interface Wait<T> {
        T run() throws IOException;
    }

    private final Duration patience;
    private final Connection connection;
    private boolean over;
    private boolean missed;

    Deadline(Duration patience, Connection connection) {
        this.patience = patience;
        this.connection = connection;
        Thread guard = new Thread(this::guard, "docker-deadline");
        guard.setDaemon(true);
        guard.start();
    }

    <T> T bound(Wait<T> wait) throws IOException {
        try {
            return wait.run();
        } catch (IOException e) {
            if (missed()) {
                SocketTimeoutException late =
                        new SocketTimeoutException("no answer within " + patience.toSeconds() + " s");
                late.initCause(e);
                throw late;
            }
            throw e;
        }
    }

    private void guard() {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (this) {
            while (!over) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    missed = true;
                    connection.close();
                    return;
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private synchronized boolean missed() {
        return missed;
    }

    @Override
    public synchronized void close() {
        over = true;
        notifyAll();
    }
}
