package dev.sandbar.provider.proxmox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.provider.proxmox.host.SshTarget;
import dev.sandbar.testing.Commands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/** OpenSSH's server on loopback, with keys of its own; the login is the user of the tests. */
public final class LoopbackSsh implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    /** The server insists on this folder, which only its service makes. */
    private static final Path PRIVILEGES = Path.of("/run/sshd");

    private final Path folder;
    private final int port;
    private final Process process;

    /** Starts a server that keeps everything below {@code folder}. */
    public LoopbackSsh(Path folder) throws IOException {
        assumeTrue(Files.isExecutable(PROGRAM), "needs the ssh server: apt-get install openssh-server");
        assumeTrue(Files.isWritable(Path.of("/run")), "needs root to start an ssh server");
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        key("host-ed25519", "ed25519", "");
        key("host-ecdsa", "ecdsa", "");
        key("user", "ed25519", "");
        key("stranger", "ed25519", "");
        key("locked", "ed25519", "pass phrase");
        // A bash that finds itself begun by sshd, and no deeper, reads .bashrc, which may take any time.
        Path configuration = Files.writeString(
                folder.resolve("sshd.conf"),
                """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s/host-ecdsa
                HostKey %s/host-ed25519
                PidFile none
                AuthorizedKeysFile %s/user.pub
                StrictModes no
                UsePAM no
                PermitRootLogin yes
                PasswordAuthentication no
                SetEnv SHLVL=2
                """
                        .formatted(port, folder, folder, folder));
        // One kind of key only, and not the one that the server prefers.
        Files.writeString(folder.resolve("known"), line("host-ed25519"));
        Files.writeString(folder.resolve("changed"), line("stranger"));
        Files.writeString(folder.resolve("empty"), "");
        Files.createDirectories(PRIVILEGES);
        process = Commands.start(
                List.of(PROGRAM.toString(), "-D", "-e", "-f", configuration.toString()), folder.resolve("log"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::answers);
    }

    private String line(String key) throws IOException {
        return "[127.0.0.1]:" + port + " " + Files.readString(folder.resolve(key + ".pub"));
    }

    private void key(String name, String kind, String phrase) {
        String file = folder.resolve(name).toString();
        Commands.run(List.of("ssh-keygen", "-q", "-t", kind, "-N", phrase, "-f", file));
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** The server, with the key that it accepts and the file that knows it. */
    SshTarget target() {
        return target("user", "known");
    }

    SshTarget target(String identity, String known) {
        return new SshTarget(
                System.getProperty("user.name"),
                "127.0.0.1",
                port,
                List.of(folder.resolve(identity)),
                folder.resolve(known),
                Optional.empty());
    }

    /** The server by way of an agent that holds the key that it accepts. */
    SshTarget byAgent(Path socket) {
        SshTarget target = target();
        return new SshTarget(
                target.user(), target.machine(), port, List.of(), target.knownHosts(), Optional.of(socket));
    }

    /** The private key that it accepts. */
    public Path key() {
        return folder.resolve("user");
    }

    /** The file that knows the server's own key. */
    public Path knownHosts() {
        return folder.resolve("known");
    }

    /** The login and the server, as a configuration names them. */
    public String address() {
        return System.getProperty("user.name") + "@127.0.0.1:" + port;
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
