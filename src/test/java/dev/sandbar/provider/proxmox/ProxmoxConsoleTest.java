package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sandbar.provider.proxmox.ProxmoxPlace.NodeAccess;
import dev.sandbar.provider.proxmox.host.SshTarget;
import dev.sandbar.sandbox.BestShell;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.testing.ExecRunner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The console over a WebSocket, where a node is out of reach. */
@Timeout(120)
final class ProxmoxConsoleTest {
    private static final SandboxId BUSY = new SandboxId("pve", "100");
    private static final ExecRequest SHELL = ExecRequest.of(BestShell.command()).inTerminal(new TerminalSize(101, 37));

    private PveServer server;
    private ProxmoxProvider provider;

    @BeforeEach
    void connect() throws Exception {
        server = new PveServer();
        provider = over(Map.of());
    }

    private ProxmoxProvider over(Map<String, NodeAccess> access) {
        return new ProxmoxProvider(new ProxmoxPlace(server.place(), List.of(), ProxmoxPlace.METHODS, access));
    }

    @AfterEach
    void disconnect() {
        provider.close();
        server.close();
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void aShellSaysThatItIsTheSharedConsole() throws Exception {
        try (Exec console = provider.exec(BUSY, SHELL)) {
            assertThat(ExecRunner.readUntil(console, "console$ "))
                    .startsWith("This is the one console of pve1/100, shared with all who open it");
        }
    }

    @Test
    void whatIsTypedArrivesByteForByteAndTheSizeToo() throws Exception {
        try (Exec console = provider.exec(BUSY, SHELL)) {
            type(console, "stty size; stty -echo; printf '[%s]\\n' 'grüße 漢字:1:2:'\n");
            assertThat(ExecRunner.readUntil(console, "[grüße 漢字:1:2:]")).contains("37 101");
            console.resize(new TerminalSize(132, 43));
            type(console, "stty size\n");
            ExecRunner.readUntil(console, "43 132");
        }
    }

    @Test
    void muchThatIsTypedAtOnceIsCutIntoFramesThatTheServerTakes() throws Exception {
        try (Exec console = provider.exec(BUSY, SHELL)) {
            // Spelt so that what the terminal echoes is not taken for the answer.
            type(console, "stty -echo raw; echo g''o; head -c 200000 | wc -c | tr 0-9 a-j\n");
            ExecRunner.readUntil(console, "go");
            type(console, "x".repeat(200_000));
            ExecRunner.readUntil(console, "caaaaa");
        }
    }

    @Test
    void theInterruptKeyReachesWhatRunsThere() throws Exception {
        try (Exec console = provider.exec(BUSY, SHELL)) {
            ExecRunner.readUntil(console, "console$ ");
            type(console, "sh -c 'echo rea''dy; sleep 100'\n");
            ExecRunner.readUntil(console, "ready");
            console.signal(Signal.INT);
            ExecRunner.readUntil(console, "console$ ");
            type(console, "echo ended with $?\n");
            ExecRunner.readUntil(console, "ended with 130");
        }
    }

    @Test
    void theEndOfAConsoleTellsNoCode() throws Exception {
        try (Exec console = provider.exec(BUSY, SHELL)) {
            type(console, "exit 3\n");

            assertThat(ExecRunner.finish(console).status())
                    .isInstanceOfSatisfying(ExitStatus.Lost.class, lost -> assertThat(lost.reason())
                            .contains("does not tell"));
        }
    }

    @Test
    void aConnectionThatBreaksIsSaid() throws Exception {
        try (Exec console = provider.exec(BUSY, SHELL)) {
            ExecRunner.readUntil(console, "console$ ");
            server.goAway();

            assertThat(ExecRunner.finish(console).status())
                    .isInstanceOfSatisfying(ExitStatus.Lost.class, lost -> assertThat(lost.reason())
                            .contains("broke"));
        }
    }

    @Test
    void leavingWakesTheReaderAndEndsNothingThere() throws Exception {
        Exec console = provider.exec(BUSY, SHELL);
        ExecRunner.readUntil(console, "console$ ");
        Thread closer = new Thread(() -> console.signal(Signal.HUP));
        closer.start();

        assertThat(console.read()).isNull();
        closer.join();
        type(console, "late");
        console.resize(new TerminalSize(10, 10));
    }

    @Test
    void aTicketThatTheConsoleDoesNotAcceptIsSaid() {
        server.rejectConsoles();

        assertRefused(Kind.UNREACHABLE, "does not accept the ticket", SHELL);
    }

    @Test
    void aRefusedConsoleIsSaidInTheServersOwnWords() {
        server.fail("termproxy", PveReply.refusal(403, "Permission check failed (/vms/100, VM.Console)", Map.of()));
        assertRefused(Kind.UNAUTHORISED, "VM.Console", SHELL);

        server.fail("vncwebsocket", PveReply.refusal(401, "invalid PVEVNC ticket", Map.of()));
        assertRefused(Kind.UNAUTHORISED, "invalid PVEVNC ticket", SHELL);
    }

    @Test
    void aConsoleStandsForAShellOnly() {
        TerminalSize size = new TerminalSize(80, 24);
        String reason = "it is not configured how to reach its node";

        assertRefused(Kind.UNSUPPORTED, reason, ExecRequest.of(List.of("true")));
        assertRefused(Kind.UNSUPPORTED, reason, ExecRequest.of(List.of("vim")).inTerminal(size));
        assertRefused(Kind.UNSUPPORTED, reason, ExecRequest.of(BestShell.command()));
        assertRefused(Kind.UNSUPPORTED, reason, SHELL.as(Optional.of("nobody")));
    }

    @Test
    void aNodeThatDoesNotAnswerOverSshLeavesTheConsole() throws Exception {
        provider.close();
        provider = over(Map.of("*", new NodeAccess(Optional.of(closed()))));

        try (Exec console = provider.exec(BUSY, SHELL)) {
            assertThat(ExecRunner.readUntil(console, "console$ "))
                    .contains("because ssh://root@127.0.0.1", "not answer");
        }
        assertRefused(Kind.UNREACHABLE, "does not answer", ExecRequest.of(List.of("true")));
    }

    @Test
    void aNodeThatDoesNotAnswerOverSshIsFoundOutBeforeItIsNeeded() throws Exception {
        assertThat(provider.troubles()).as("without ssh nothing is tried").isEmpty();
        provider.close();
        provider = over(Map.of("pve1", new NodeAccess(Optional.of(closed()))));

        assertThat(provider.troubles())
                .extracting(ProviderException::getMessage)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("no command can run in the containers of pve1: ssh://root@127.0.0.1")
                                .contains("does not answer"),
                        second -> assertThat(second)
                                .startsWith("no command can run in the containers of pve2: it is not configured"));
        assertThat(provider.troubles()).extracting(ProviderException::nextStep).noneMatch(String::isBlank);
    }

    private static SshTarget closed() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new SshTarget(
                    "root", "127.0.0.1", free.getLocalPort(), List.of(), Path.of("/no/such/file"), Optional.empty());
        }
    }

    @Test
    void theShellOnTheServerEndsWithItsConsole() throws Exception {
        long pid;
        try (Exec console = provider.exec(BUSY, SHELL)) {
            type(console, "stty -echo; echo sile''nt\n");
            ExecRunner.readUntil(console, "silent");
            type(console, "echo $$ is it\n");
            Matcher number = Pattern.compile("([0-9]+) is it").matcher(ExecRunner.readUntil(console, " is it"));
            assertThat(number.find()).isTrue();
            pid = Long.parseLong(number.group(1));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ProcessHandle.of(pid).isEmpty());
    }

    private void assertRefused(Kind kind, String message, ExecRequest request) {
        assertThatThrownBy(() -> provider.exec(BUSY, request)).isInstanceOfSatisfying(ProviderException.class, e -> {
            assertThat(e).hasMessageContaining(message);
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.nextStep()).isNotBlank();
        });
    }

    private static void type(Exec console, String text) throws InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        console.write(bytes, 0, bytes.length);
    }
}
