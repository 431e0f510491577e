package dev.sandbar.provider.daytona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.ExecRunner.Result;
import dev.sandbar.testing.daytona.DaytonaServer;
import dev.sandbar.testing.daytona.Faults;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One-shot commands while the connection to them misbehaves. */
@Timeout(60)
final class DaytonaExecTest {
    @TempDir
    Path folder;

    private final DaytonaServer server = new DaytonaServer();
    private final DaytonaProvider provider = new DaytonaProvider(TestSettings.of(server));
    private final SandboxId web = new SandboxId("daytona", server.add("web", "started"));

    @AfterEach
    void stop() {
        provider.close();
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    private Exec shell(String script) {
        return provider.exec(web, ExecRequest.of(List.of("sh", "-c", script)));
    }

    private static void write(Exec exec, String text) throws InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exec.write(bytes, 0, bytes.length);
    }

    private String once() {
        return "echo x >> " + folder.resolve("runs") + "; echo done; exit 3";
    }

    private int runs() throws Exception {
        Path file = folder.resolve("runs");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    @Test
    void aCommandWhoseStartWasNotAnsweredIsFoundAndNotStartedAgain() throws Exception {
        server.doAndFailNext("POST", "/exec", Faults.dropped());

        Result result = ExecRunner.finish(shell(once()));

        assertThat(result.out()).isEqualTo("done\n");
        assertThat(result.code()).isEqualTo(3);
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void aCommandThatNeverReachedTheServiceIsNotStartedLater() throws Exception {
        server.failNext("POST", "/exec", Faults.dropped());

        ProviderException refused = catchThrowableOfType(ProviderException.class, () -> shell(once()));

        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(runs()).isZero();
        assertThat(server.openSessions(web.key())).isZero();
    }

    @Test
    void aSessionWhoseMakingWasNotAnsweredIsUsed() throws Exception {
        server.doAndFailNext("POST", "/process/session", Faults.dropped());

        assertThat(ExecRunner.finish(shell("echo hi")).out()).isEqualTo("hi\n");
    }

    @Test
    void aLogThatBreaksGoesOnWhereItWas() throws Exception {
        Path go = folder.resolve("go");
        try (Exec exec = shell("echo one; until [ -e " + go + " ]; do sleep 0.1; done; echo two; echo three >&2")) {
            assertThat(ExecRunner.readUntil(exec, "one")).isEqualTo("one\n");
            server.cutConnections();
            Files.createFile(go);

            Result rest = ExecRunner.finish(exec);
            assertThat(rest.out()).isEqualTo("two\n");
            assertThat(rest.err()).isEqualTo("three\n");
            assertThat(rest.code()).isZero();
        }
    }

    @Test
    void aLogCutInTheMidstOfAFrameIsAskedForAgain() throws Exception {
        // A frame of 100 bytes of which 5 come (RFC 6455, 5.2), and one with a reserved bit.
        server.failNext("GET", "/logs", Faults.frames(new byte[] {(byte) 0x82, 100, 1, 1, 1, 'Z', 'm'}));
        server.failNext("GET", "/logs", Faults.frames(new byte[] {(byte) 0xf2, 1, 1}));

        assertThat(ExecRunner.finish(shell("echo whole")).out()).isEqualTo("whole\n");
    }

    @Test
    void aLogThatCannotBeHadAnyMoreIsSaid() throws Exception {
        try (Exec exec = shell("echo one; sleep 100")) {
            ExecRunner.readUntil(exec, "one");
            server.close();

            ProviderException broken = catchThrowableOfType(ProviderException.class, exec::read);
            assertThat(broken.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(broken)
                    .hasMessageContaining("lost the connection to a command in daytona/web, and cannot make it");
            assertThat(broken.nextStep()).contains("whether it still runs");
            assertThat(exec.await()).isInstanceOf(ExitStatus.Lost.class);
        }
    }

    @Test
    void outputIsLiveAlsoWithoutTheEndOfItsLine() throws Exception {
        try (Exec exec = provider.exec(
                web,
                ExecRequest.of(List.of("sh", "-c", "printf 'Name? '; read n; echo \"Hi $n\""))
                        .withInput())) {
            assertThat(ExecRunner.readUntil(exec, "? ")).isEqualTo("Name? ");
            write(exec, "Ada\n");

            assertThat(ExecRunner.readUntil(exec, "\n")).isEqualTo("Hi Ada\n");
        }
    }

    @Test
    void inputWhoseAnswerWasLostIsGivenOnce() throws Exception {
        try (Exec exec = provider.exec(web, ExecRequest.of(List.of("cat")).withInput())) {
            server.doAndFailNext("POST", "/input", Faults.dropped());
            write(exec, "once\n");
            exec.closeInput();

            assertThat(ExecRunner.finish(exec).out()).isEqualTo("once\n");
        }
    }

    @Test
    void inputWaitsForACommandThatIsSlowToReadIt() throws Exception {
        byte[] large = new byte[1_000_000];
        Exec exec = provider.exec(
                web,
                ExecRequest.of(List.of("sh", "-c", "echo ready; sleep 1; wc -c"))
                        .withInput());
        Thread writer = new Thread(() -> {
            try {
                exec.write(large, 0, large.length);
                exec.closeInput();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        writer.start();

        assertThat(ExecRunner.finish(exec).out()).isEqualTo("ready\n1000000\n");
        writer.join();
    }

    @Test
    void whatIsLeftInTheBackgroundDoesNotHoldTheEndBack() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "sleep 100 & echo on; exit 4"));
        try {
            Result result = ExecRunner.finish(provider.exec(web, request));

            assertThat(result.out()).isEqualTo("on\n");
            assertThat(result.code()).isEqualTo(4);
        } finally {
            provider.endLeftover(new dev.sandbar.sandbox.ExecTrace(web, request.marker(), Optional.empty()));
        }
    }

    @Test
    void noSessionStaysBehind() throws Exception {
        ExecRunner.finish(shell("echo hi"));
        Exec missing = provider.exec(web, ExecRequest.of(List.of("no-such-command")));
        assertThat(catchThrowableOfType(ProviderException.class, missing::read).kind())
                .isEqualTo(Kind.COMMAND_MISSING);
        missing.close();

        assertThat(server.openSessions(web.key())).isZero();
    }

    @Test
    void aCommandIsEndedByItsSessionWhereNothingElseReachesIt() throws Exception {
        try (Exec exec = shell("echo ready; sleep 100")) {
            ExecRunner.readUntil(exec, "ready");
            for (int i = 0; i < 5; i++) {
                server.failNext("POST", "/process/execute", Faults.body("{\"exitCode\":0,\"result\":\"0 0\\n\"}"));
            }
            exec.signal(Signal.KILL);

            assertThat(ExecRunner.finish(exec).code()).isEqualTo(137);
        }
    }

    @Test
    void whatItCannotBeAskedIsRefused() {
        ExecRequest command = ExecRequest.of(List.of("true"));

        assertUnsupported(command.withEnvironment(Map.of("A-B", "c")), "name a shell cannot set");
        assertUnsupported(ExecRequest.of(List.of("echo", "a\0b")), "NUL");
        assertUnsupported(ExecRequest.of(List.of("echo", "x".repeat(200_000))), "more than");
        assertUnsupported(command.as(Optional.of("root")), "as the user of the sandbox");
    }

    private void assertUnsupported(ExecRequest request, String why) {
        ProviderException refused = catchThrowableOfType(ProviderException.class, () -> provider.exec(web, request));
        assertThat(refused.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(refused).hasMessageContaining(why);
        assertThat(server.openSessions(web.key())).isZero();
    }

    @Test
    void theSandboxesOwnUserMayBeNamed() throws Exception {
        assertThat(ExecRunner.finish(provider.exec(
                                web, ExecRequest.of(List.of("true")).as(Optional.of("daytona"))))
                        .code())
                .isZero();
    }

    @Test
    void theLogOfTheSandboxIsReadFollowedAndCut() throws Exception {
        Path go = folder.resolve("go");
        server.runEntrypoint(
                web.key(), "for i in 1 2 3; do echo $i; done; until [ -e " + go + " ]; do sleep 0.1; done; echo 4 >&2");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> text(new LogRequest(-1, false, false)).equals("1\n2\n3\n"));
        assertThat(text(new LogRequest(2, false, false))).isEqualTo("2\n3\n");
        assertThat(text(new LogRequest(0, false, false))).isEmpty();

        try (Output log = provider.logs(web, new LogRequest(1, true, false))) {
            assertThat(new String(log.read().bytes(), StandardCharsets.UTF_8)).isEqualTo("3\n");
            Files.createFile(go);
            OutputChunk last = log.read();
            assertThat(last.stream()).isEqualTo(OutputChunk.Stream.STDERR);
            assertThat(new String(last.bytes(), StandardCharsets.UTF_8)).isEqualTo("4\n");
            assertThat(log.read()).isNull();
        }
    }

    private String text(LogRequest request) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        try (Output log = provider.logs(web, request)) {
            for (OutputChunk chunk = log.read(); chunk != null; chunk = log.read()) {
                text.append(new String(chunk.bytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
