package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.testing.ExecRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands on engines that lose the connection, forget the command, or are of another version. */
@Timeout(30)
final class BrokenExecTest {
    private static final SandboxId WEB = new SandboxId("docker", "web");
    private static final String CREATE = "POST /containers/web/exec";
    private static final String START = "POST /exec/e1/start";
    private static final String INSPECT = "GET /exec/e1/json";
    private static final String UPGRADED = "HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n";
    private static final ExecRequest REQUEST = ExecRequest.of(List.of("program"));
    private static final ExecRequest IN_TERMINAL = REQUEST.inTerminal(new TerminalSize(97, 31));

    private ScriptedEngine engine;
    private DockerProvider provider;

    @BeforeEach
    void startEngine() throws IOException {
        engine = new ScriptedEngine();
        provider = engine.provider(Duration.ofSeconds(5));
        engine.on(CREATE, 201, "{\"Id\":\"e1\"}");
        engine.on(INSPECT, 200, "{\"Running\":false,\"ExitCode\":3,\"Pid\":77}");
        engine.on(START, connection -> connection.say(UPGRADED));
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void needsOneCreateOneStartAndOneInspect() throws Exception {
        assertThat(ExecRunner.finish(provider.exec(WEB, REQUEST)).code()).isEqualTo(3);
        assertThat(engine.asked("")).hasSize(3);
    }

    @Test
    void readsTheOutputWhenTheEngineDoesNotSwitchProtocols() throws Exception {
        engine.on(START, connection -> {
            connection.say("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker.raw-stream\r\n\r\n");
            connection.say(ScriptedEngine.frame(1, "out"));
        });

        assertThat(ExecRunner.finish(provider.exec(WEB, REQUEST)).out()).isEqualTo("out");
    }

    @Test
    void acceptsEmptyFramesAndPassesLongOnesOnInParts() throws Exception {
        String text = "x".repeat(200_000);
        engine.on(START, connection -> {
            connection.say(UPGRADED);
            connection.say(ScriptedEngine.frame(1, ""));
            connection.say(ScriptedEngine.frame(2, ""));
            connection.say(ScriptedEngine.frame(2, text));
        });

        try (Exec exec = provider.exec(WEB, REQUEST)) {
            int length = 0;
            for (OutputChunk chunk = exec.read(); chunk != null; chunk = exec.read()) {
                assertThat(chunk.bytes()).hasSizeLessThanOrEqualTo(ChunkSource.LONGEST);
                length += chunk.bytes().length;
            }
            assertThat(length).isEqualTo(200_000);
        }
    }

    @Test
    void losesACommandWhoseConnectionBreaksOffInAFrame() throws Exception {
        engine.on(START, connection -> {
            connection.say(UPGRADED);
            connection.say(new byte[] {1, 0, 0, 0, 0, 0, 0, 9, 'c', 'u', 't'});
        });

        try (Exec exec = provider.exec(WEB, REQUEST)) {
            assertThat(new String(exec.read().bytes(), StandardCharsets.UTF_8)).isEqualTo("cut");
            assertThatThrownBy(exec::read).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.kind())
                    .isEqualTo(Kind.UNREACHABLE));
            assertThat(exec.await()).isInstanceOf(ExitStatus.Lost.class);
        }
    }

    @Test
    void losesACommandWhoseOutputIsNotFramed() throws Exception {
        engine.on(START, connection -> connection.say(UPGRADED + "plain text without any frame"));

        try (Exec exec = provider.exec(WEB, REQUEST)) {
            assertThatThrownBy(exec::read).isInstanceOf(ProviderException.class);
            assertThat(exec.await()).isInstanceOf(ExitStatus.Lost.class);
        }
    }

    @Test
    void losesACommandThatTheEngineHasForgotten() throws Exception {
        engine.on(INSPECT, 404, "{\"message\":\"No such exec instance\"}");

        assertThat(ExecRunner.finish(provider.exec(WEB, REQUEST)).status()).isInstanceOf(ExitStatus.Lost.class);
    }

    @Test
    void losesACommandWhoseCodeTheEngineDoesNotKnow() throws Exception {
        engine.on(INSPECT, 200, "{\"Running\":false,\"ExitCode\":null,\"Pid\":77}");

        assertThat(ExecRunner.finish(provider.exec(WEB, REQUEST)).status()).isInstanceOf(ExitStatus.Lost.class);
    }

    @Test
    void startsACommandOnceOnlyEvenWhenNoAnswerComes() {
        engine.on(CREATE, connection -> {});
        assertThat(failure(REQUEST).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(engine.asked(CREATE)).hasSize(1);

        engine.on(CREATE, 201, "{\"Id\":\"e1\"}").on(START, connection -> {});
        assertThat(failure(REQUEST).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(engine.asked(START)).hasSize(1);
    }

    @Test
    void tellsAFailedStartThatIsReportedAsAStatus() {
        engine.on(
                START,
                400,
                "{\"message\":\"OCI runtime exec failed: exec failed: unable to start container process: "
                        + "exec: \\\"program\\\": executable file not found in $PATH: unknown\"}");

        assertThat(failure(REQUEST).kind()).isEqualTo(Kind.COMMAND_MISSING);
    }

    @Test
    void tellsAMissingUserThatIsReportedWhenTheExecIsMade() {
        engine.on(CREATE, 500, "{\"message\":\"unable to find user u: no matching entries in passwd file\"}");

        assertThat(failure(REQUEST).kind()).isEqualTo(Kind.USER_MISSING);
    }

    @Test
    void takesNoNoticeOfASizeThatComesAfterTheEnd() throws Exception {
        engine.on(
                "HEAD /containers/web/archive",
                connection -> connection.say("HTTP/1.1 200 OK\r\nApi-Version: 1.45\r\n\r\n"));
        engine.on("POST /exec/e1/resize", 500, "{\"message\":\"cannot resize a stopped container: unknown\"}");

        try (Exec exec = provider.exec(WEB, IN_TERMINAL)) {
            exec.resize(new TerminalSize(10, 10));
            engine.on(INSPECT, 200, "{\"Running\":true,\"ExitCode\":null,\"Pid\":77}");
            assertThatThrownBy(() -> exec.resize(new TerminalSize(11, 11))).hasMessageContaining("cannot resize");
        }
    }

    @Test
    void givesTheSizeWithTheStartToAnEngineThatTakesIt() throws Exception {
        engine.on(
                "HEAD /containers/web/archive",
                connection -> connection.say("HTTP/1.1 200 OK\r\nApi-Version: 1.42\r\n\r\n"));

        ExecRunner.finish(provider.exec(WEB, IN_TERMINAL));

        assertThat(engine.asked(CREATE).get(0).body()).contains("\"Cmd\":[\"program\"]");
        assertThat(engine.asked(START).get(0).body()).contains("\"ConsoleSize\":[31,97]");
        assertThat(engine.asked("POST /exec/e1/resize")).isEmpty();
    }

    @Test
    void setsTheSizeLaterWhereNoShellCanHoldTheCommandBack() throws Exception {
        CountDownLatch resized = new CountDownLatch(1);
        engine.on(
                "HEAD /containers/web/archive",
                connection -> connection.say("HTTP/1.1 404 Not Found\r\nApi-Version: 1.41\r\n\r\n"));
        engine.on("POST /exec/e1/resize", connection -> {
            resized.countDown();
            connection.say(ScriptedEngine.reply(200, "{}"));
        });
        engine.on(START, connection -> {
            connection.say(UPGRADED);
            resized.await();
        });

        ExecRunner.finish(provider.exec(WEB, IN_TERMINAL));

        assertThat(engine.asked(CREATE).get(0).body()).contains("\"Cmd\":[\"program\"]");
        assertThat(engine.asked("POST /exec/e1/resize").get(0).request()).contains("?h=31&w=97 ");
    }

    @Test
    void readsTerminalOutputThatLooksLikeAFrameAsItIs() throws Exception {
        byte[] bytes = ScriptedEngine.frame(1, "text");
        engine.on(
                "HEAD /containers/web/archive",
                connection -> connection.say("HTTP/1.1 200 OK\r\nApi-Version: 1.45\r\n\r\n"));
        engine.on(START, connection -> {
            connection.say(UPGRADED);
            connection.say(bytes);
        });

        assertThat(ExecRunner.finish(provider.exec(WEB, IN_TERMINAL)).stdout()).isEqualTo(bytes);
    }

    @Test
    void saysWhichSandboxCannotStopACommandBecauseItHasNoShell() throws Exception {
        try (Exec exec = provider.exec(WEB, REQUEST)) {
            engine.on(INSPECT, 200, "{\"Running\":false,\"ExitCode\":127,\"Pid\":0}");
            engine.on(START, connection -> {
                connection.say(UPGRADED);
                connection.say(ScriptedEngine.frame(1, "exec: \"/bin/sh\": no such file or directory\r\n"));
            });

            assertThatThrownBy(() -> exec.signal(Signal.TERM)).isInstanceOfSatisfying(ProviderException.class, e -> {
                assertThat(e.kind()).isEqualTo(Kind.UNSUPPORTED);
                assertThat(e).hasMessageContaining("docker/web").hasMessageContaining("/bin/sh");
                assertThat(e.nextStep()).isEqualTo("stop the whole sandbox with: sandbar stop docker/web");
            });
        }
    }

    @Test
    void hasNoLeftoverToEndInASandboxThatIsGoneOrHasStopped() {
        ExecTrace trace = new ExecTrace(WEB, "marker", Optional.empty());
        engine.on(CREATE, 404, "{\"message\":\"No such container\"}");
        provider.endLeftover(trace);

        engine.on(CREATE, 409, "{\"message\":\"Container web is not running\"}");
        engine.on("GET /containers/web/json", 200, "{\"Id\":\"web\",\"State\":{\"Status\":\"exited\"}}");
        provider.endLeftover(trace);
    }

    @Test
    void saysThatALeftoverInAPausedSandboxCannotBeEnded() {
        engine.on(CREATE, 409, "{\"message\":\"Container web is paused, unpause the container before exec\"}");
        engine.on("GET /containers/web/json", 200, "{\"Id\":\"web\",\"State\":{\"Status\":\"paused\"}}");

        assertThatThrownBy(() -> provider.endLeftover(new ExecTrace(WEB, "marker", Optional.empty())))
                .isInstanceOf(ProviderException.class)
                .hasMessage("docker/web is paused");
    }

    private ProviderException failure(ExecRequest request) {
        return catchThrowableOfType(ProviderException.class, () -> provider.exec(WEB, request));
    }
}
