package dev.sandbar.provider.docker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.provider.docker.http.RuntimeFolder;
import dev.sandbar.provider.docker.http.SshDialer;
import dev.sandbar.testing.Commands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** An ssh server on loopback whose users find an engine there. */
final class SshServer implements AutoCloseable {
    /** What one login may have open at a time; the usual is 10. */
    static final int MAX_SESSIONS = 3;

    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    /** The server insists on this folder, which only its service makes. */
    private static final Path PRIVILEGES = Path.of("/run/sshd");

    private final Path folder;
    private final int port;
    private final Process process;

    /** Starts a server that keeps everything below {@code folder}. */
    SshServer(Path folder, String engine) throws IOException {
        assumeTrue(Files.isExecutable(PROGRAM), "needs the ssh server: apt-get install openssh-server");
        assumeTrue(Files.isWritable(Path.of("/run")), "needs root to start an ssh server");
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        key("host");
        key("user");
        key("stranger");
        // A bash that finds itself begun by sshd, and no deeper, reads .bashrc, which may take any time.
        Path configuration = Files.writeString(
                folder.resolve("sshd.conf"),
                """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s/host
                PidFile none
                AuthorizedKeysFile %s/user.pub
                StrictModes no
                UsePAM no
                PermitRootLogin yes
                MaxSessions %d
                PasswordAuthentication no
                SetEnv DOCKER_HOST=%s SHLVL=2
                """
                        .formatted(port, folder, folder, MAX_SESSIONS, engine));
        String hostKey = Files.readString(folder.resolve("host.pub"));
        Files.writeString(folder.resolve("known"), "[127.0.0.1]:" + port + " " + hostKey);
        Files.createDirectories(PRIVILEGES);
        process = Commands.start(List.of(PROGRAM.toString(), "-D", "-e", "-f", configuration.toString()), log());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::answers);
    }

    private Path log() {
        return folder.resolve("log");
    }

    private void key(String name) {
        Commands.run(List.of(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                folder.resolve(name).toString()));
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** A provider for the engine behind the server; {@code identity} is {@code user} or {@code stranger}. */
    DockerProvider provider(String identity, boolean knowsServer) throws IOException {
        String known = knowsServer ? folder.resolve("known").toString() : "/dev/null";
        Path configuration = Files.writeString(
                folder.resolve("ssh-" + identity + knowsServer + ".conf"),
                """
                IdentityFile %s/%s
                IdentitiesOnly yes
                UserKnownHostsFile %s
                GlobalKnownHostsFile /dev/null
                StrictHostKeyChecking yes
                """
                        .formatted(folder, identity, known));
        List<String> ssh = List.of("ssh", "-F", configuration.toString());
        String user = System.getProperty("user.name");
        DockerEndpoint endpoint = DockerEndpoint.of("far", "ssh://" + user + "@127.0.0.1:" + port);
        // Which login is shared depends on the server and the user, not on the key.
        RuntimeFolder sockets = new RuntimeFolder(folder.resolve(identity.charAt(0) + (knowsServer ? "1" : "0")));
        SshDialer dialer = new SshDialer(ssh, user, "127.0.0.1", port).sharing(sockets);
        return new DockerProvider(new Engine(endpoint, dialer, Duration.ofSeconds(20)));
    }

    /** How often somebody has logged in. */
    long logins() throws IOException {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.filter(line -> line.startsWith("Accepted publickey")).count();
        }
    }

    /** Ends all its connections as a network does that goes away. */
    void cutConnections() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        cutConnections();
        Commands.stop(process);
    }
}
