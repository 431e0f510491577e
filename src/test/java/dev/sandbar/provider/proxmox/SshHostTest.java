package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.provider.proxmox.host.HostCall;
import dev.sandbar.provider.proxmox.host.HostCommand;
import dev.sandbar.provider.proxmox.host.SshHost;
import dev.sandbar.provider.proxmox.host.SshTarget;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.testing.Commands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs over a real ssh server. */
@Timeout(120)
final class SshHostTest {
    private static LoopbackSsh server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        server = new LoopbackSsh(folder);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void wordsArriveAsTheyAre() {
        List<String> words = List.of("a b", "$HOME", "it's", "", "*", "`id`", "two\nlines", "grüße 🚀", "~", "#");
        List<String> command = new ArrayList<>(List.of("printf", "[%s]"));
        command.addAll(words);

        assertThat(out(server.target(), command)).isEqualTo("[" + String.join("][", words) + "]");
    }

    @Test
    void theKeyMayBeInAnAgent(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("agent");
        Process agent = Commands.start(List.of("ssh-agent", "-D", "-a", socket.toString()), folder.resolve("log"));
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(socket));
            Commands.run(List.of(
                    "env",
                    "SSH_AUTH_SOCK=" + socket,
                    "ssh-add",
                    "-q",
                    server.key().toString()));

            assertThat(out(server.byAgent(socket), List.of("echo", "in"))).isEqualTo("in\n");
        } finally {
            Commands.stop(agent);
        }
    }

    @Test
    void anAgentThatDoesNotRunIsNoReasonToGiveUp(@TempDir Path folder) {
        SshTarget target = server.target();
        SshTarget both = new SshTarget(
                target.user(),
                target.machine(),
                target.port(),
                target.identities(),
                target.knownHosts(),
                Optional.of(folder.resolve("nobody")));

        assertThat(out(both, List.of("echo", "in"))).isEqualTo("in\n");
    }

    @Test
    void aMachineThatIsNotKnownIsRefused() {
        assertRefused(server.target("user", "empty"), Kind.UNAUTHORISED, "is not known", "ssh -p");
        assertRefused(server.target("user", "absent"), Kind.UNAUTHORISED, "is not known", "ssh -p");
    }

    @Test
    void aMachineWithAnotherKeyIsRefused() {
        assertRefused(server.target("user", "changed"), Kind.UNAUTHORISED, "another key", "ssh-keygen -R");
    }

    @Test
    void aKeyThatTheMachineDoesNotAcceptIsSaid() {
        assertRefused(server.target("stranger", "known"), Kind.UNAUTHORISED, "accepts none", "ssh-add");
        assertRefused(server.target("locked", "known"), Kind.UNAUTHORISED, "need a pass phrase", "ssh-add");
        assertRefused(server.target("absent", "known"), Kind.UNAUTHORISED, "accepts none", "ssh-add");
    }

    @Test
    void aMachineThatDoesNotAnswerIsSaid() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        SshTarget target = server.target();
        SshTarget closed = new SshTarget(
                target.user(), "127.0.0.1", port, target.identities(), target.knownHosts(), Optional.empty());

        assertRefused(closed, Kind.UNREACHABLE, "does not answer", "ssh server");
        assertRefused(target.at("no-such-host.invalid"), Kind.UNREACHABLE, "no such host", "name");
    }

    @Test
    void moreProgramsThanOneConnectionTakesRunAtOnce() throws Exception {
        try (SshHost host = new SshHost(server.target())) {
            List<ProcessStreams> running = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                running.add(host.start(new HostCommand(List.of("cat"), Optional.empty(), true)));
            }
            for (ProcessStreams process : running) {
                process.write(new byte[] {'x'}, 0, 1);
                process.closeInput();
                assertThat(nextOut(process)).containsExactly('x');
                assertThat(process.await()).isEqualTo(new ExitStatus.Exited(0));
                process.close();
            }
        }
    }

    @Test
    void aConnectionThatBreaksLosesItsProgramsAndIsMadeAnew() throws Exception {
        try (SshHost host = new SshHost(server.target())) {
            ProcessStreams process = host.start(HostCommand.of(List.of("sh", "-c", "echo ready; sleep 100")));
            assertThat(nextOut(process)).asString().isEqualTo("ready\n");
            server.cutConnections();

            assertThat(nextOut(process)).isEmpty();
            assertThat(process.await()).isInstanceOf(ExitStatus.Lost.class);
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsInstanceOf(ProviderException.class)
                    .untilAsserted(() -> assertThat(new HostCall(host, Duration.ofSeconds(20))
                                    .run(List.of("echo", "again"))
                                    .out())
                            .isEqualTo("again\n"));
        }
    }

    /** A login's shell may complain on stderr about its own start; empty at the end. */
    private static byte[] nextOut(ProcessStreams process) throws InterruptedException {
        OutputChunk chunk = process.read();
        while (chunk != null && chunk.stream() == OutputChunk.Stream.STDERR) {
            chunk = process.read();
        }
        return chunk == null ? new byte[0] : chunk.bytes();
    }

    private static void assertRefused(SshTarget target, Kind kind, String message, String nextStep) {
        assertThatThrownBy(() -> out(target, List.of("true"))).isInstanceOfSatisfying(ProviderException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e).hasMessageStartingWith("ssh://").hasMessageContaining(message);
            assertThat(e.nextStep()).contains(nextStep);
        });
    }

    private static String out(SshTarget target, List<String> words) {
        try (SshHost host = new SshHost(target)) {
            return new HostCall(host, Duration.ofSeconds(30)).run(words).out();
        }
    }
}
