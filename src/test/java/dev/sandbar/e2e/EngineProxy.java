package dev.sandbar.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands between the program and an engine, and can go away and come back as an engine does that is stopped and started:
 * all connections break, and the socket is gone meanwhile.
 */
final class EngineProxy implements AutoCloseable {
    private static final String UNIX = "unix://";

    private final Path socket;
    private final UnixDomainSocketAddress engine;
    private final List<SocketChannel> connections = new ArrayList<>();
    private ServerSocketChannel server;

    private EngineProxy(Path socket, String engine) {
        this.socket = socket;
        this.engine = UnixDomainSocketAddress.of(engine.substring(UNIX.length()));
    }

    /** @param address the engine's, of a Unix socket */
    static EngineProxy open(Path socket, String address) throws IOException {
        EngineProxy proxy = new EngineProxy(socket, address);
        proxy.open();
        return proxy;
    }

    String address() {
        return UNIX + socket;
    }

    /** The engine is there again. */
    synchronized void open() throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        start(this::serve);
    }

    /** The engine goes away. */
    synchronized void cut() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
        for (SocketChannel connection : connections) {
            connection.close();
        }
        connections.clear();
    }

    @Override
    public void close() {
        try {
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        ServerSocketChannel listening = current();
        try {
            while (true) {
                connect(listening.accept());
            }
        } catch (IOException e) {
            // The proxy was cut.
        }
    }

    private synchronized ServerSocketChannel current() {
        return server;
    }

    private synchronized void connect(SocketChannel client) throws IOException {
        SocketChannel upstream = SocketChannel.open(engine);
        connections.add(client);
        connections.add(upstream);
        start(() -> pump(client, upstream));
        start(() -> pump(upstream, client));
    }

    private static void pump(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        try {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One side went away; the other learns it from its own read.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "engine-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
