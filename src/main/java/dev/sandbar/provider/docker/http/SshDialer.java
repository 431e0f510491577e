package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Connects to an engine on another machine as the docker command does: by {@code docker system dial-stdio} over ssh, so
 * that the user's ssh configuration, agent and known hosts apply.
 *
 * @param ssh the command itself with options of its own
 * @param user may be empty
 * @param port negative for ssh's own default
 */
public record SshDialer(List<String> ssh, String user, String host, int port) implements Dialer {
    // Batch mode: a question would be asked on the terminal that shows the screen. Alive: a dead network must not look
    // like an engine that is silent.
    private static final List<String> OPTIONS =
            List.of("-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10", "-o", "ServerAliveInterval=15");

    /** Connects by the {@code ssh} that is on the path. */
    public SshDialer(String user, String host, int port) {
        this(List.of("ssh"), user, host, port);
    }

    public SshDialer {
        ssh = List.copyOf(ssh);
    }

    @Override
    public Connection dial() throws IOException {
        return new PipeConnection(new ProcessBuilder(command()).start());
    }

    List<String> command() {
        List<String> words = new ArrayList<>(ssh);
        words.addAll(OPTIONS);
        if (!user.isEmpty()) {
            words.addAll(List.of("-l", user));
        }
        if (port >= 0) {
            words.addAll(List.of("-p", Integer.toString(port)));
        }
        words.addAll(List.of("--", host, "docker", "system", "dial-stdio"));
        return List.copyOf(words);
    }
}
