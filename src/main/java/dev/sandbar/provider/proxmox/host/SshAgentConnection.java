package dev.sandbar.provider.proxmox.host;

import dev.sandbar.sandbox.LazyLogger;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/** An ssh agent over its Unix socket: the library's own client of it needs a native library (draft-miller-ssh-agent). */
final class SshAgentConnection extends AbstractAgentProxy {
    private static final System.Logger LOG = LazyLogger.of(SshAgentConnection.class);
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final @Nullable SocketChannel channel;

    /** An agent that does not run has no keys: those in files may do. */
    SshAgentConnection(Path socket) {
        super(null);
        this.channel = connect(socket);
    }

    private static @Nullable SocketChannel connect(Path socket) {
        try {
            return SocketChannel.open(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no agent answers at " + socket, e);
            return null;
        }
    }

    @Override
    public boolean isOpen() {
        return channel != null && channel.isOpen();
    }

    @Override
    public Iterable<? extends Map.Entry<PublicKey, String>> getIdentities() throws IOException {
        return channel == null ? List.of() : super.getIdentities();
    }

    @Override
    protected synchronized Buffer request(Buffer request) throws IOException {
        SocketChannel open = channel;
        if (open == null) {
            throw new IOException("no agent answers");
        }
        ByteBuffer bytes = ByteBuffer.wrap(request.getCompactData());
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
        int length = read(open, Integer.BYTES).getInt();
        if (length < 1 || length > LONGEST_ANSWER) {
            throw new IOException("the agent gives an answer of " + length + " bytes");
        }
        return new ByteArrayBuffer(read(open, length).array());
    }

    private static ByteBuffer read(SocketChannel open, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (open.read(bytes) < 0) {
                throw new EOFException("the agent closed the connection");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (channel != null) {
            channel.close();
        }
    }
}
