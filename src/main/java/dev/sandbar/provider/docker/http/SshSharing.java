package dev.sandbar.provider.docker.http;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets the connections to one server share one login: ssh's own way, so that a server which refuses more sessions than
 * it allows (sshd: 10) gets another login by itself. A user who has configured a way of his own keeps it.
 */
final class SshSharing {
    private static final System.Logger LOG = LazyLogger.of(SshSharing.class);

    /** After its last session a login waits so long for the next. */
    private static final String PERSIST_SECONDS = "60";

    /** A path of a socket has 104 bytes at least (macOS), of which ssh takes 17 for a name before the final one. */
    private static final int LONGEST_FOLDER = 104 - 1 - 17 - 1 - 40;

    private static final int LONGEST_CONFIGURATION = 256 * 1024;
    private static final int ANSWER_SECONDS = 5;

    private final RuntimeFolder folder;
    private @Nullable List<String> options;

    SshSharing(RuntimeFolder folder) {
        this.folder = folder;
    }

    /**
     * The options that make {@code ssh} share; none where that cannot be. Asks ssh once.
     *
     * @param ssh the command with what says how to reach the server
     * @param host the server
     */
    synchronized List<String> options(List<String> ssh, String host) {
        List<String> known = options;
        if (known == null) {
            known = find(ssh, host);
            options = known;
        }
        return known;
    }

    private List<String> find(List<String> ssh, String host) {
        try {
            if (sharesAlready(configuration(ssh, host))) {
                return List.of();
            }
            folder.make();
            String sockets = folder.path().toString();
            if (sockets.getBytes(StandardCharsets.UTF_8).length > LONGEST_FOLDER) {
                LOG.log(Level.DEBUG, "too long for sockets: {0}", sockets);
                return List.of();
            }
            return List.of(
                    "-o",
                    "ControlMaster=auto",
                    "-o",
                    "ControlPersist=" + PERSIST_SECONDS,
                    "-o",
                    // Of the host, the port and the user, among others: ssh_config(5).
                    "ControlPath=" + sockets.replace("%", "%%") + "/%C");
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "logins are not shared", e);
            return List.of();
        }
    }

    private static boolean sharesAlready(String configuration) {
        return configuration
                .lines()
                .anyMatch(line -> line.startsWith("controlpath ") && !line.equals("controlpath none"));
    }

    /** What ssh would do, all files of the user's considered. */
    private static String configuration(List<String> ssh, String host) throws IOException {
        List<String> command = new ArrayList<>(ssh);
        command.addAll(List.of("-G", "--", host));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            String told = new String(out.readNBytes(LONGEST_CONFIGURATION), StandardCharsets.UTF_8);
            if (!process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("ssh does not tell its configuration");
            }
            return told;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroy();
        }
    }
}
