package dev.sandbar.provider.daytona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.ExecRunner.Result;
import dev.sandbar.testing.daytona.DaytonaServer;
import dev.sandbar.testing.daytona.Faults;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Terminals while the connection to them misbehaves. */
@Timeout(60)
final class DaytonaTerminalTest {
    private static final TerminalSize SIZE = new TerminalSize(100, 30);

    private final DaytonaServer server = new DaytonaServer();
    private final DaytonaProvider provider = new DaytonaProvider(TestSettings.of(server));
    private final SandboxId web = new SandboxId("daytona", server.add("web", "started"));

    @AfterEach
    void stop() {
        provider.close();
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    private Exec terminal(String script) {
        return provider.exec(web, ExecRequest.of(List.of("sh", "-c", script)).inTerminal(SIZE));
    }

    private static void type(Exec exec, String text) throws InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exec.write(bytes, 0, bytes.length);
    }

    @Test
    void nothingOfTheLoginShellIsSeen() throws Exception {
        Result result = ExecRunner.finish(terminal("printf 'only this'; exit 9"));

        assertThat(result.out()).isEqualTo("only this");
        assertThat(result.code()).isEqualTo(9);
    }

    @Test
    void aTerminalThatStillLivesIsConnectedAgainAndPaintedAnew() throws Exception {
        try (Exec exec =
                terminal("trap 'stty size' WINCH; echo ready; while :; do read line && echo got $line; done")) {
            ExecRunner.readUntil(exec, "ready");
            server.cutConnections();

            assertThat(ExecRunner.readUntil(exec, "30 100")).contains("30 100");
            type(exec, "more\n");
            ExecRunner.readUntil(exec, "got more");
            exec.signal(Signal.KILL);
        }
    }

    @Test
    void inputThatIsTypedWhileTheConnectionIsBrokenArrivesLater() throws Exception {
        try (Exec exec = terminal("echo ready; read line; echo got $line; exit 2")) {
            ExecRunner.readUntil(exec, "ready");
            server.failNext("GET", "/connect", Faults.dropped());
            server.failNext("GET", "/connect", Faults.frames(new byte[] {(byte) 0x81, 126, 0}));
            server.cutConnections();
            Thread typist = new Thread(() -> {
                try {
                    await().atMost(Duration.ofSeconds(20)).until(() -> server.clients(web.key()) > 0);
                    type(exec, "late\n");
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            typist.start();

            Result result = ExecRunner.finish(exec);
            assertThat(result.out()).contains("got late");
            assertThat(result.code()).isEqualTo(2);
            typist.join();
        }
    }

    @Test
    void aTerminalThatEndedWhileNobodyWasConnectedIsLost() throws Exception {
        try (Exec exec = terminal("echo ready; sleep 100")) {
            ExecRunner.readUntil(exec, "ready");
            server.failNext("GET", "/connect", Faults.dropped());
            server.endTerminals(web.key());

            Result result = ExecRunner.finish(exec);
            assertThat(result.status())
                    .isIn(new ExitStatus.Exited(137), new ExitStatus.Lost("it was ended by somebody else"));
        }
    }

    @Test
    void aServiceThatIsGoneIsSaid() throws Exception {
        try (Exec exec = terminal("echo ready; sleep 100")) {
            ExecRunner.readUntil(exec, "ready");
            server.close();

            ProviderException broken =
                    catchThrowableOfType(ProviderException.class, () -> ExecRunner.readUntil(exec, "never"));
            assertThat(broken.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(broken)
                    .hasMessageContaining("lost the connection to a terminal in daytona/web, and cannot make it");
            assertThat(broken.nextStep()).contains("may run still");
            assertThat(exec.await()).isInstanceOf(ExitStatus.Lost.class);
        }
    }

    @Test
    void aTerminalThatIsRefusedLeavesNothing() {
        server.failNext("GET", "/connect", Faults.refusal(403, "no terminals for you"));

        ProviderException refused = catchThrowableOfType(ProviderException.class, () -> terminal("true"));

        assertThat(refused.kind()).isEqualTo(Kind.UNAUTHORISED);
        await().atMost(Duration.ofSeconds(20)).until(() -> server.openTerminals(web.key()) == 0);
    }

    @Test
    void aTerminalThatDoesNotGreetIsNotTypedInto() {
        server.failNext("GET", "/connect", Faults.frames(new byte[] {(byte) 0x88, 0}));

        ProviderException refused = catchThrowableOfType(ProviderException.class, () -> terminal("true"));

        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        await().atMost(Duration.ofSeconds(20)).until(() -> server.openTerminals(web.key()) == 0);
    }

    @Test
    void longInputIsSentInPiecesThatTheServiceTakes() throws Exception {
        String line = "x".repeat(3000) + "\n";
        try (Exec exec = terminal("stty -echo; echo ready; head -n 60 | wc -c; exit 0")) {
            ExecRunner.readUntil(exec, "ready");
            type(exec, line.repeat(60));

            assertThat(ExecRunner.finish(exec).out()).contains(Integer.toString(60 * line.length()));
        }
    }

    @Test
    void hugeTerminalsAreCutToWhatTheServiceTakes() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("stty", "size")).inTerminal(new TerminalSize(5000, 2000));

        assertThat(ExecRunner.finish(provider.exec(web, request)).out()).isEqualTo("1000 1000\r\n");
    }

    @Test
    void whatCannotRunInATerminalIsRefusedToo() {
        Exec exec =
                provider.exec(web, ExecRequest.of(List.of("no-such-command")).inTerminal(SIZE));

        ProviderException refused = catchThrowableOfType(ProviderException.class, exec::read);

        assertThat(refused.kind()).isEqualTo(Kind.COMMAND_MISSING);
        exec.close();
    }
}
