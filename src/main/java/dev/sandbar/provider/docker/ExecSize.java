package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.Connection;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;

/** The size of one exec's terminal; requests follow one another and each sends the newest size, so that one stays. */
final class ExecSize {
    private static final System.Logger LOG = LazyLogger.of(ExecSize.class);
    private static final byte[] GO = {4};

    private final ExecCalls calls;
    private final CreatedExec created;
    private final CountDownLatch ready;
    private volatile TerminalSize wanted;

    ExecSize(ExecCalls calls, CreatedExec created, TerminalSize first) {
        this.calls = calls;
        this.created = created;
        this.wanted = first;
        this.ready = new CountDownLatch(created.sizing() == Sizing.HELD_BACK ? 1 : 0);
    }

    void change(TerminalSize size) {
        wanted = size;
        send();
    }

    /**
     * Sees to it that the terminal has its first size, on a thread of its own where that comes after the start: an
     * engine makes the request wait until the process runs.
     */
    void begin(Connection connection) {
        if (created.sizing() == Sizing.AT_START) {
            return;
        }
        Thread sizing = new Thread(() -> sendFirst(connection), "docker-size");
        sizing.setDaemon(true);
        sizing.start();
    }

    private void sendFirst(Connection connection) {
        try {
            send();
        } catch (ProviderException e) {
            LOG.log(Level.DEBUG, "the terminal's first size", e);
        }
        try {
            if (created.sizing() == Sizing.HELD_BACK) {
                connection.output().write(GO);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a command that was held back is gone", e);
        }
        ready.countDown();
    }

    /** Waits until input reaches the command itself. */
    void awaitReady() throws InterruptedException {
        ready.await();
    }

    /** Lets everybody go on that waits for the command. */
    void close() {
        ready.countDown();
    }

    private synchronized void send() {
        calls.resize(created, wanted);
    }
}
