package dev.sandbar.provider.docker.http;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.Socket;

/** A connection over TCP with TLS, whose half-close leaves the other direction open since TLS 1.3. */
final class SocketConnection implements Connection {
    private static final System.Logger LOG = LazyLogger.of(SocketConnection.class);

    private final Socket socket;
    private final Socket carrier;
    private final InputStream input;
    private final OutputStream output;

    /** @param carrier the socket beneath the encrypted one */
    SocketConnection(Socket socket, Socket carrier) throws IOException {
        this.socket = socket;
        this.carrier = carrier;
        this.input = socket.getInputStream();
        this.output = socket.getOutputStream();
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() {
        try {
            // The encrypted one would say goodbye first, and wait for a writer that waits itself.
            carrier.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing a connection", e);
        }
    }
}
