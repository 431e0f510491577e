package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HandshakeRefusedException;
import dev.sandbar.provider.http.NoCredentialException;
import dev.sandbar.provider.http.SocketEvent;
import dev.sandbar.provider.http.WebSocketLink;
import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The connection to a terminal, made anew when it breaks while the terminal lives. */
final class TerminalLink implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(TerminalLink.class);
    private static final int LARGEST_CONTROL = 4096;
    private static final Duration GREETING = Duration.ofSeconds(10);

    private final Toolbox toolbox;
    private final String terminal;
    private @Nullable WebSocketLink link;
    private boolean closed;

    TerminalLink(Toolbox toolbox, String terminal) {
        this.toolbox = toolbox;
        this.terminal = terminal;
    }

    /** What a terminal's connection brings. */
    sealed interface Event {
        /** Output of the terminal. */
        final class Output implements Event {
            private final byte[] bytes;

            private Output(byte[] bytes) {
                this.bytes = bytes;
            }

            byte[] bytes() {
                return bytes;
            }
        }

        /**
         * The terminal has ended.
         *
         * @param code what its process returned; -1 when a signal ended it
         */
        record Exited(int code) implements Event {}

        /** The server says that there is no such terminal any more. */
        record Gone(String reason) implements Event {}
    }

    /**
     * Connects, and waits until the server says that the terminal is listened to: what it prints before is lost.
     *
     * @return empty when it is connected, or why the terminal is gone
     * @throws IOException when that may pass
     * @throws ProviderException when the server refuses it
     */
    Optional<Event.Gone> connect() throws IOException, InterruptedException {
        WebSocketLink made;
        try {
            made = toolbox.connectTerminal(terminal);
        } catch (HandshakeRefusedException e) {
            if (e.reply().status() >= 500 || e.reply().status() == 429) {
                throw e;
            }
            throw toolbox.refusals().of("to open a terminal in " + toolbox.sandbox(), toolbox.sandbox(), e.reply());
        } catch (NoCredentialException e) {
            throw e.reason();
        }
        Optional<SocketEvent> first = made.take(GREETING);
        if (!(first.orElse(null) instanceof SocketEvent.Message message)) {
            made.close();
            throw new IOException("the server does not greet");
        }
        Json greeting = control(message);
        if (!greeting.at("status").text().equals("connected")) {
            made.close();
            return Optional.of(new Event.Gone(greeting.at("error").text()));
        }
        use(made);
        return Optional.empty();
    }

    private synchronized void use(WebSocketLink made) {
        if (closed) {
            made.close();
        } else {
            link = made;
            notifyAll();
        }
    }

    /**
     * Waits for what comes next; for one thread.
     *
     * @return empty when nothing came in {@code patience}, or after {@link #close}
     * @throws IOException when the connection broke; {@link #connect} may mend it
     */
    Optional<Event> take(Duration patience) throws IOException, InterruptedException {
        WebSocketLink open = current();
        if (open == null) {
            return Optional.empty();
        }
        try {
            Optional<SocketEvent> event = open.take(patience);
            if (event.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    event.get() instanceof SocketEvent.Message message
                            ? of(message)
                            : closing((SocketEvent.Closed) event.get()));
        } catch (IOException e) {
            drop();
            throw e;
        }
    }

    private static Event of(SocketEvent.Message message) {
        Json control = control(message);
        return switch (control.at("status").text()) {
            case "exited" -> new Event.Exited((int) control.at("exitCode").number(-1));
            case "error" -> new Event.Gone(control.at("error").text());
            default -> new Event.Output(control.missing() ? message.bytes() : new byte[0]);
        };
    }

    /** The message if it is one of control, else nothing: text that is no such object is output. */
    private static Json control(SocketEvent.Message message) {
        byte[] bytes = message.bytes();
        if (message.text() && bytes.length > 0 && bytes.length <= LARGEST_CONTROL && bytes[0] == '{') {
            try {
                Json json = Json.read(new ByteArrayInputStream(bytes));
                return json.at("type").text().equals("control") ? json : new Json(null);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "text that only looks like a control message", e);
            }
        }
        return new Json(null);
    }

    /** The end is told as {@code {"exitCode":n}} in the reason; anything else is a connection that broke. */
    private static Event closing(SocketEvent.Closed closing) throws IOException {
        OptionalInt code = exitCode(closing.reason());
        if (code.isEmpty()) {
            throw new IOException("closed with code " + closing.code());
        }
        return new Event.Exited(code.getAsInt());
    }

    private static OptionalInt exitCode(String reason) throws IOException {
        if (!reason.startsWith("{")) {
            return OptionalInt.empty();
        }
        Json code = Json.read(new ByteArrayInputStream(reason.getBytes(StandardCharsets.UTF_8)))
                .at("exitCode");
        return code.missing() ? OptionalInt.empty() : OptionalInt.of((int) code.number(-1));
    }

    private synchronized @Nullable WebSocketLink current() {
        return link;
    }

    private synchronized void drop() {
        if (link != null && !closed) {
            link.close();
            link = null;
        }
    }

    /** Sends input, waiting while the connection is being mended; false when nobody wants it any more. */
    boolean send(byte[] bytes, int offset, int length) throws InterruptedException {
        while (true) {
            WebSocketLink open = awaitLink();
            if (open == null) {
                return false;
            }
            try {
                open.send(bytes, offset, length);
                return true;
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "input for a terminal whose connection broke", e);
                awaitOther(open);
            }
        }
    }

    private synchronized @Nullable WebSocketLink awaitLink() throws InterruptedException {
        while (link == null && !closed) {
            wait();
        }
        return closed ? null : link;
    }

    private synchronized void awaitOther(WebSocketLink broken) throws InterruptedException {
        while (link == broken && !closed) {
            wait();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (link != null) {
            link.close();
        }
        notifyAll();
    }
}
