package dev.sandbar.provider.http;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Puts what a WebSocket brings into an inbox, on the connection's own thread, which waits there for room. */
final class Delivery extends WebSocketListener {
    private static final System.Logger LOG = LazyLogger.of(Delivery.class);
    private static final int LONGEST_REFUSAL = 64 << 10;
    private static final int NORMAL = 1000;

    private final Inbox inbox;
    private final MeteredSockets sockets;

    Delivery(Inbox inbox, MeteredSockets sockets) {
        this.inbox = inbox;
        this.sockets = sockets;
    }

    @Override
    public void onOpen(WebSocket socket, Response response) {
        inbox.opened();
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        deliver(socket, new SocketEvent.Message(text.getBytes(StandardCharsets.UTF_8), true));
    }

    @Override
    public void onMessage(WebSocket socket, ByteString bytes) {
        deliver(socket, new SocketEvent.Message(bytes.toByteArray(), false));
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
        socket.close(NORMAL, null);
        deliver(socket, new SocketEvent.Closed(code, reason));
    }

    private void deliver(WebSocket socket, SocketEvent event) {
        try {
            inbox.put(event);
            sockets.beginMessage();
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "a WebSocket's thread was interrupted", e);
            socket.cancel();
        }
    }

    @Override
    public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
        IOException reason = failure instanceof IOException e ? e : new IOException(failure);
        inbox.fail(response == null ? reason : refusal(response, reason));
    }

    private static IOException refusal(Response response, IOException reason) {
        try {
            return new HandshakeRefusedException(HttpReply.read(response, LONGEST_REFUSAL), reason);
        } catch (IOException e) {
            reason.addSuppressed(e);
            return reason;
        }
    }
}
