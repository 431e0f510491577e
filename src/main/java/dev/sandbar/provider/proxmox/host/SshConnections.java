package dev.sandbar.provider.proxmox.host;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;

/** The connections to one machine, which many programs share; may be used from any thread. */
final class SshConnections implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(SshConnections.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MISSED_HEARTBEATS = 2;
    /** Servers take ten channels on a connection (MaxSessions, sshd_config(5)). */
    private static final int MOST_CHANNELS = 8;

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final SshTarget target;
    private final KnownHosts knownHosts;
    private final List<Connection> connections = new ArrayList<>();
    private final List<Path> unusable = new ArrayList<>();
    private @Nullable SshClient client;

    SshConnections(SshTarget target) {
        this.target = target;
        this.knownHosts = new KnownHosts(target);
    }

    /** A connection and how many channels are on it; guarded by the monitor of its owner. */
    private static final class Connection {
        private final ClientSession session;
        private int channels;
        private int opened;
        private boolean full;

        Connection(ClientSession session) {
            this.session = session;
        }
    }

    /** A program's channel; {@code release} gives its place back, once. */
    record Opened(ChannelExec channel, Runnable release) {}

    /**
     * Opens a channel, on a new connection when there is no other with room.
     *
     * @throws ProviderException when that is not possible
     */
    Opened open(SshHost.ChannelMaker maker, boolean terminal) {
        while (true) {
            Connection connection = reserve();
            try {
                ChannelExec channel = maker.make(connection.session);
                channel.setUsePty(terminal);
                channel.open().verify(PATIENCE);
                count(connection);
                return new Opened(channel, () -> release(connection));
            } catch (IOException e) {
                release(connection);
                if (!(e.getCause() instanceof SshChannelOpenException) || !giveUp(connection)) {
                    throw SshFailures.translate(target, e);
                }
            }
        }
    }

    /**
     * A server counts a channel for as long as its program runs, also when the channel was closed: then there is room on
     * another connection only.
     *
     * @return false when it was a new one, on which a refusal means something else
     */
    private synchronized boolean giveUp(Connection connection) {
        boolean first = connection.opened == 0;
        connection.full = true;
        closeWhenUnused(connection);
        return !first;
    }

    /** Connects, where there is no connection. */
    void reach() {
        release(reserve());
    }

    private synchronized Connection reserve() {
        connections.removeIf(connection -> !connection.session.isOpen());
        for (Connection connection : connections) {
            if (connection.channels < MOST_CHANNELS && !connection.full) {
                connection.channels++;
                return connection;
            }
        }
        Connection connection = new Connection(connect());
        connection.channels++;
        connections.add(connection);
        return connection;
    }

    private synchronized void count(Connection connection) {
        connection.opened++;
    }

    private synchronized void release(Connection connection) {
        connection.channels--;
        closeWhenUnused(connection);
    }

    private static void closeWhenUnused(Connection connection) {
        if (connection.full && connection.channels == 0) {
            connection.session.close(false);
        }
    }

    private ClientSession connect() {
        ClientSession session = null;
        try {
            session = client().connect(target.user(), target.machine(), target.port())
                    .verify(PATIENCE)
                    .getClientSession();
            for (KeyPair key : keys()) {
                session.addPublicKeyIdentity(key);
            }
            session.auth().verify(PATIENCE);
            return session;
        } catch (IOException e) {
            if (session != null) {
                session.close(true);
            }
            throw knownHosts.refusal().orElseGet(() -> SshFailures.connecting(target, unusable, e));
        }
    }

    private SshClient client() {
        SshClient present = client;
        if (present != null) {
            return present;
        }
        SshClient made = SshClient.setUpDefaultClient();
        made.setServerKeyVerifier(knownHosts);
        made.addSessionListener(knownHosts);
        made.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        made.setUserAuthFactoriesNameList("publickey");
        target.agent().ifPresent(socket -> made.setAgentFactory(new SshAgents(socket)));
        CoreModuleProperties.IDLE_TIMEOUT.set(made, Duration.ZERO);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(made, Duration.ZERO);
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(made, FOR_EVER);
        CoreModuleProperties.TCP_NODELAY.set(made, true);
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(made, HEARTBEAT);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(made, MISSED_HEARTBEATS);
        made.start();
        client = made;
        return made;
    }

    /** The keys that stand in files and need no pass phrase, which nobody could be asked for. */
    private List<KeyPair> keys() {
        List<KeyPair> keys = new ArrayList<>();
        unusable.clear();
        for (Path file : target.identities()) {
            if (!Files.isReadable(file)) {
                continue;
            }
            try (InputStream in = Files.newInputStream(file)) {
                SecurityUtils.loadKeyPairIdentities(null, new PathResource(file), in, FilePasswordProvider.EMPTY)
                        .forEach(keys::add);
            } catch (IOException | GeneralSecurityException e) {
                LOG.log(Level.DEBUG, "a private key that cannot be used: " + file, e);
                unusable.add(file);
            }
        }
        return keys;
    }

    @Override
    public synchronized void close() {
        connections.forEach(connection -> connection.session.close(true));
        connections.clear();
        if (client != null) {
            client.stop();
            client = null;
        }
    }
}
