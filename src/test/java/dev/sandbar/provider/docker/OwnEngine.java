package dev.sandbar.provider.docker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.testing.Commands;
import dev.sandbar.testing.TestEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A second engine, which a test may kill; on a Unix socket and, with certificates, on a TCP port of loopback. */
final class OwnEngine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Certificates certificates;
    private final int port;
    private Process process;
    private boolean keepsContainers;

    /** Starts an engine that keeps everything below {@code folder}, and gives it an image of {@code other}'s. */
    OwnEngine(Path folder, TestEngine other) throws IOException {
        assumeTrue(Files.isWritable(Path.of("/proc/sys/vm/drop_caches")), "needs root to start an engine of its own");
        this.folder = folder;
        this.certificates = new Certificates(Files.createDirectories(folder.resolve("certificates")));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        start();
        String image = folder.resolve("image.tar").toString();
        other.docker("save", "-o", image, TestEngine.BUSYBOX);
        containers().docker("load", "-i", image);
    }

    void start() throws IOException {
        // Its containerd dies with a killed engine; where nobody reaps it, its process id would seem to be alive.
        Files.deleteIfExists(folder.resolve("run/containerd/containerd.pid"));
        List<String> command = new ArrayList<>(
                List.of("dockerd", "--data-root", folder.resolve("data").toString(), "--exec-root"));
        command.addAll(List.of(folder.resolve("run").toString(), "--pidfile", folder + "/pid", "-H", address()));
        command.addAll(List.of("-H", tlsAddress(), "--bridge=none", "--iptables=false"));
        command.addAll(certificates.engineOptions());
        if (keepsContainers) {
            command.add("--live-restore");
        }
        process = Commands.start(command, folder.resolve("log"));
        Awaitility.await().atMost(PATIENCE).until(() -> {
            Process asked = Commands.start(List.of("docker", "-H", address(), "version"), folder.resolve("version"));
            return asked.waitFor() == 0;
        });
    }

    /** Containers that survive the engine's death shall go on when it is started again. */
    void keepContainers() {
        keepsContainers = true;
    }

    /** Kills the engine, which leaves its containers running. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String address() {
        return "unix://" + folder.resolve("docker.sock");
    }

    String tlsAddress() {
        return "tcp://127.0.0.1:" + port;
    }

    Certificates certificates() {
        return certificates;
    }

    /** The same engine for starting containers in it. */
    TestEngine containers() {
        return new TestEngine(address());
    }

    @Override
    public void close() throws IOException {
        for (String key : containers().docker("ps", "-aq").lines().toList()) {
            containers().docker("rm", "-f", key);
        }
        Commands.stop(process);
        // An engine that was killed has left its data mounted onto itself.
        for (String mount : Files.readAllLines(Path.of("/proc/self/mounts"))) {
            String target = mount.split(" ", 3)[1];
            if (target.startsWith(folder.toString())) {
                Commands.run(List.of("umount", target));
            }
        }
    }
}
