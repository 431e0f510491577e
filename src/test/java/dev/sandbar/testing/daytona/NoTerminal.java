package dev.sandbar.testing.daytona;

import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** What a client is told that connects to a terminal that is gone. */
final class NoTerminal extends WebSocketListener {
    @Override
    public void onOpen(WebSocket socket, Response response) {
        socket.send(
                "{\"type\":\"control\",\"status\":\"error\",\"error\":\"Failed to connect to PTY session: not found\"}");
        socket.close(1000, null);
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
        socket.close(1000, null);
    }
}
