package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/** Connects to an engine over TCP without encryption. */
public record TcpDialer(String host, int port) implements Dialer {
    static final int CONNECT_MILLIS = 5_000;

    @Override
    public Connection dial() throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.socket().connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            return new ChannelConnection(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
