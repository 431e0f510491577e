package dev.sandbar.testing.daytona;

import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** Sends a log over a WebSocket, in frames that do not care for lines or markers. */
final class LogFollower extends WebSocketListener {
    private static final int LARGEST_FRAME = 16_001;
    private static final long MOST_UNSENT = 1 << 20;

    private final Log log;
    private final boolean follow;
    private volatile boolean over;

    LogFollower(Log log, boolean follow) {
        this.log = log;
        this.follow = follow;
    }

    @Override
    public void onOpen(WebSocket socket, Response response) {
        Thread sender = new Thread(() -> send(socket), "daytona-log");
        sender.setDaemon(true);
        sender.start();
    }

    private void send(WebSocket socket) {
        try {
            int index = 0;
            for (byte[] piece = log.piece(0, follow); piece != null && !over; piece = log.piece(++index, follow)) {
                send(socket, piece);
            }
            socket.close(1000, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(WebSocket socket, byte[] piece) throws InterruptedException {
        for (int from = 0; from < piece.length && !over; from += LARGEST_FRAME) {
            while (socket.queueSize() > MOST_UNSENT && !over) {
                Thread.sleep(1);
            }
            socket.send(ByteString.of(piece, from, Math.min(LARGEST_FRAME, piece.length - from)));
        }
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
        over = true;
        socket.close(1000, null);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable failure, Response response) {
        over = true;
    }
}
