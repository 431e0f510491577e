package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Connects to an engine over TCP without encryption. */
public record TcpDialer(String host, int port) implements Dialer {
    static final int CONNECT_MILLIS = 5_000;

    @Override
    public Connection dial() throws IOException {
        return new SocketConnection(connect(host, port));
    }

    static Socket connect(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
