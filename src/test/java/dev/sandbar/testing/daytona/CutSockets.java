package dev.sandbar.testing.daytona;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;

/** Makes server sockets whose connections can be cut. */
final class CutSockets extends ServerSocketFactory {
    private final Set<Socket> accepted = ConcurrentHashMap.newKeySet();

    /** Breaks every connection at once, without a goodbye. */
    void cut() {
        for (Socket socket : accepted) {
            try {
                // A reset instead of an orderly end.
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                // Whoever served it may have closed it meanwhile, which is all that is wanted.
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        accepted.clear();
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Socket socket = super.accept();
                socket.setTcpNoDelay(true);
                accepted.add(socket);
                return socket;
            }
        };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
        throw new UnsupportedOperationException();
    }
}
