package dev.sandbar.provider.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Makes sockets that send at once what is written. Otherwise the end of a request waits until the other side has
 * acknowledged its beginning (RFC 896), which that puts off for 40 ms in the hope of an answer to send along.
 */
final class PromptSockets extends SocketFactory {
    private final Maker maker;

    /** Makes a socket that is not connected. */
    interface Maker {
        Socket make() throws IOException;
    }

    PromptSockets(Maker maker) {
        this.maker = maker;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = maker.make();
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw unconnectedOnly();
    }

    /** OkHttp connects by itself, so that it can bound the time. */
    private static IOException unconnectedOnly() {
        return new IOException("a socket is made first and connected later");
    }
}
