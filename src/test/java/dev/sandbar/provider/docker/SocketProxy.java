package dev.sandbar.provider.docker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Unix socket that leads to a real engine until it is stopped; then it is as if the engine had been stopped. */
final class SocketProxy implements AutoCloseable {
    private final Path socket;
    private final Path engine;
    private final List<Channel> channels = new ArrayList<>();

    SocketProxy(Path socket, String address) throws IOException {
        this.socket = socket;
        this.engine = Path.of(address.substring("unix://".length()));
        start();
    }

    String address() {
        return "unix://" + socket;
    }

    void start() throws IOException {
        ServerSocketChannel server = keep(ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        server.bind(UnixDomainSocketAddress.of(socket));
        thread(() -> {
            while (true) {
                connect(keep(server.accept()));
            }
        });
    }

    private void connect(SocketChannel client) throws IOException {
        SocketChannel target = keep(SocketChannel.open(UnixDomainSocketAddress.of(engine)));
        thread(() -> pump(client, target));
        thread(() -> pump(target, client));
    }

    private static void pump(SocketChannel from, SocketChannel to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        while (from.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
            buffer.clear();
        }
        to.shutdownOutput();
    }

    private synchronized <T extends Channel> T keep(T channel) {
        channels.add(channel);
        return channel;
    }

    synchronized void stop() throws IOException {
        for (Channel channel : channels) {
            channel.close();
        }
        channels.clear();
        Files.deleteIfExists(socket);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void thread(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // Stopped: that ends the thread.
                        Thread.currentThread().interrupt();
                    }
                },
                "socket-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
