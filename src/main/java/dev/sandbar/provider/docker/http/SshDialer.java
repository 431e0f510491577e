package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Connects to an engine on another machine as the docker command does: by {@code docker system dial-stdio} over ssh, so
 * that the user's ssh configuration, agent and known hosts apply.
 */
public final class SshDialer implements Dialer {
    // Batch mode: a question would be asked on the terminal that shows the screen. Alive: a dead network must not look
    // like an engine that is silent.
    private static final List<String> OPTIONS =
            List.of("-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10", "-o", "ServerAliveInterval=15");

    private final List<String> ssh;
    private final String host;
    private final Optional<SshSharing> sharing;

    /**
     * Connects with a login for each connection.
     *
     * @param ssh the command itself with options of its own
     * @param user may be empty
     * @param port negative for ssh's own default
     */
    public SshDialer(List<String> ssh, String user, String host, int port) {
        this(with(ssh, user, port), host, Optional.empty());
    }

    private SshDialer(List<String> ssh, String host, Optional<SshSharing> sharing) {
        this.ssh = List.copyOf(ssh);
        this.host = Objects.requireNonNull(host);
        this.sharing = Objects.requireNonNull(sharing);
    }

    /** The same with one login for all connections, where that is possible; its socket is in {@code folder}. */
    public SshDialer sharing(RuntimeFolder folder) {
        return new SshDialer(ssh, host, Optional.of(new SshSharing(folder)));
    }

    private static List<String> with(List<String> ssh, String user, int port) {
        List<String> words = new ArrayList<>(ssh);
        if (!user.isEmpty()) {
            words.addAll(List.of("-l", user));
        }
        if (port >= 0) {
            words.addAll(List.of("-p", Integer.toString(port)));
        }
        return words;
    }

    @Override
    public Connection dial() throws IOException {
        return new PipeConnection(new ProcessBuilder(command()).start());
    }

    private List<String> command() {
        List<String> words = new ArrayList<>(ssh);
        words.addAll(OPTIONS);
        sharing.ifPresent(shared -> words.addAll(shared.options(ssh, host)));
        words.addAll(List.of("--", host, "docker", "system", "dial-stdio"));
        return words;
    }
}
