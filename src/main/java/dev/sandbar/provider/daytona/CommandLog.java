package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HandshakeRefusedException;
import dev.sandbar.provider.http.NoCredentialException;
import dev.sandbar.provider.http.Retries;
import dev.sandbar.provider.http.SocketEvent;
import dev.sandbar.provider.http.WebSocketLink;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a command's log, each once. A connection that breaks is made anew: the server then begins from the log's
 * beginning, and what is known already is skipped.
 */
final class CommandLog implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(CommandLog.class);
    private static final byte[] NOTHING = {};

    private final Toolbox toolbox;
    private final String session;
    private final String command;
    private @Nullable WebSocketLink link;
    private boolean closed;
    private long known;
    private long skip;
    private int failures;

    CommandLog(Toolbox toolbox, String session, String command) {
        this.toolbox = toolbox;
        this.session = session;
        this.command = command;
    }

    /**
     * Waits for the next bytes; for one thread.
     *
     * @return some, none when none came in {@code patience}, or null when the server has closed the log, or nobody wants
     *     it any more
     * @throws ProviderException when the connection broke for good
     */
    byte @Nullable [] read(Duration patience) throws InterruptedException {
        while (true) {
            try {
                return next(patience);
            } catch (IOException e) {
                reconnect();
                pause(e);
            }
        }
    }

    private byte @Nullable [] next(Duration patience) throws IOException, InterruptedException {
        WebSocketLink open = open();
        if (open == null) {
            return null;
        }
        Optional<SocketEvent> event = open.take(patience);
        while (event.orElse(null) instanceof SocketEvent.Message message) {
            byte[] fresh = fresh(message.bytes());
            if (fresh.length > 0) {
                return fresh;
            }
            event = open.take(patience);
        }
        if (event.isEmpty() && !open.closed()) {
            return NOTHING;
        }
        reconnect();
        return null;
    }

    private byte[] fresh(byte[] bytes) {
        int old = (int) Math.min(skip, bytes.length);
        skip -= old;
        known += bytes.length - old;
        if (old < bytes.length) {
            failures = 0;
        }
        return old == 0 ? bytes : Arrays.copyOfRange(bytes, old, bytes.length);
    }

    private @Nullable WebSocketLink open() throws IOException, InterruptedException {
        synchronized (this) {
            if (closed || link != null) {
                return link;
            }
        }
        WebSocketLink made = toolbox.log(session, command);
        synchronized (this) {
            skip = known;
            if (closed) {
                made.close();
                return null;
            }
            link = made;
            return made;
        }
    }

    /** Does not believe the connection any more: the next read makes another. */
    synchronized void reconnect() {
        if (link != null && !closed) {
            link.close();
            link = null;
        }
    }

    private void pause(IOException e) throws InterruptedException {
        if (e instanceof HandshakeRefusedException refused && refused.reply().status() < 429) {
            throw toolbox.refusals().of("to show the output of a command", toolbox.sandbox(), refused.reply());
        }
        if (e instanceof NoCredentialException none) {
            throw none.reason();
        }
        failures++;
        Retries reconnects = toolbox.timing().reconnects();
        if (failures > reconnects.attempts()) {
            throw new ProviderException(
                    Kind.UNREACHABLE,
                    "lost the connection to a command in " + toolbox.sandbox() + ", and cannot make it again",
                    "look in the sandbox whether it still runs",
                    e);
        }
        LOG.log(Level.DEBUG, "the log of a command broke off", e);
        Thread.sleep(reconnects.pause(failures).toMillis());
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (link != null) {
            link.close();
        }
    }
}
