package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Connects to an engine on another machine as the docker command does: by {@code docker system dial-stdio} over ssh, so
 * that the user's ssh configuration, agent and known hosts apply.
 *
 * @param user may be empty
 * @param port negative for ssh's own default
 */
public record SshDialer(String user, String host, int port) implements Dialer {
    @Override
    public Connection dial() throws IOException {
        return new PipeConnection(new ProcessBuilder(command()).start());
    }

    List<String> command() {
        // Batch mode: a question would be asked on the terminal that shows the screen.
        List<String> words = new ArrayList<>(List.of("ssh", "-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10"));
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
