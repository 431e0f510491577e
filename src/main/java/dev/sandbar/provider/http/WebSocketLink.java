package dev.sandbar.provider.http;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okio.ByteString;

/** A WebSocket that is pulled: what is not read stays in the network, what cannot be sent yet is waited for. */
public final class WebSocketLink implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(WebSocketLink.class);
    /** OkHttp closes a connection for which 16 MiB wait to be sent. */
    private static final long MOST_UNSENT = 256 << 10;
    /** Nobody tells when something was sent. */
    private static final Duration SENDING = Duration.ofMillis(5);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int NORMAL = 1000;

    private final Inbox inbox;
    private final WebSocket socket;

    private WebSocketLink(Inbox inbox, WebSocket socket) {
        this.inbox = inbox;
        this.socket = socket;
    }

    /**
     * Connects and waits for the answer, within the client's own time limit.
     *
     * @throws HandshakeRefusedException when the server answers something else
     */
    public static WebSocketLink open(OkHttpClient client, Request request, SocketLimits limits)
            throws IOException, InterruptedException {
        Inbox inbox = new Inbox(limits.queuedBytes());
        MeteredSockets sockets = new MeteredSockets(limits.messageBytes());
        OkHttpClient own = client.newBuilder()
                .socketFactory(sockets.factory())
                // A connection of its own: a pooled one is not metered.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .addInterceptor(new WithoutCompression())
                .pingInterval(limits.ping())
                .build();
        WebSocketLink link = new WebSocketLink(inbox, own.newWebSocket(request, new Delivery(inbox, sockets)));
        try {
            inbox.awaitOpen();
            return link;
        } catch (IOException | InterruptedException e) {
            link.close();
            throw e;
        }
    }

    /**
     * Waits for what comes next; nothing comes after {@link SocketEvent.Closed}.
     *
     * @return empty after {@link #close}
     * @throws IOException when the connection broke; what came before was given
     */
    public Optional<SocketEvent> take() throws IOException, InterruptedException {
        return inbox.take(LONGEST_WAIT);
    }

    /** The same, but empty also when nothing came in {@code patience}; see {@link #closed}. */
    public Optional<SocketEvent> take(Duration patience) throws IOException, InterruptedException {
        return inbox.take(patience);
    }

    /** Whether {@link #close} was called. */
    public boolean closed() {
        return inbox.closed();
    }

    /** Sends a binary message once what was sent before is almost through. */
    public void send(byte[] bytes, int offset, int length) throws IOException, InterruptedException {
        awaitRoom();
        sent(socket.send(ByteString.of(bytes, offset, length)));
    }

    /** Sends a text message once what was sent before is almost through. */
    public void send(String text) throws IOException, InterruptedException {
        awaitRoom();
        sent(socket.send(text));
    }

    /** Sends a binary message unless it would have to wait behind others; false when it was not sent. */
    public boolean offer(byte[] bytes) {
        return socket.queueSize() <= MOST_UNSENT && socket.send(ByteString.of(bytes, 0, bytes.length));
    }

    private void awaitRoom() throws IOException, InterruptedException {
        while (socket.queueSize() > MOST_UNSENT && !inbox.over()) {
            Thread.sleep(SENDING.toMillis());
        }
    }

    private static void sent(boolean accepted) throws IOException {
        if (!accepted) {
            throw new IOException("the connection is closed");
        }
    }

    /** Lets go of the connection, from any thread; a reader that waits gets the end. Never throws. */
    @Override
    public void close() {
        inbox.close();
        if (!socket.close(NORMAL, null)) {
            LOG.log(Level.DEBUG, "a WebSocket was closed already");
        }
        // The server's answer to the goodbye is not waited for: it may never come.
        socket.cancel();
    }
}
