package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.TerminalSize;
import java.lang.System.Logger.Level;

/** The size of one exec's terminal; requests follow one another and each sends the newest size, so that one stays. */
final class ExecSize {
    private static final System.Logger LOG = System.getLogger(ExecSize.class.getName());

    private final ExecCalls calls;
    private final CreatedExec created;
    private volatile TerminalSize wanted;

    ExecSize(ExecCalls calls, CreatedExec created, TerminalSize first) {
        this.calls = calls;
        this.created = created;
        this.wanted = first;
    }

    void change(TerminalSize size) {
        wanted = size;
        send();
    }

    /**
     * Sends the first size from a thread of its own: an engine before API 1.42 takes it only once the process runs, and
     * makes the request wait until then.
     */
    void sendOnceStarted() {
        Thread sizing = new Thread(
                () -> {
                    try {
                        send();
                    } catch (ProviderException e) {
                        LOG.log(Level.DEBUG, "the terminal's first size", e);
                    }
                },
                "docker-size");
        sizing.setDaemon(true);
        sizing.start();
    }

    private synchronized void send() {
        calls.resize(created, wanted);
    }
}
