package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.ExecRunner.Result;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How commands end when their container, its memory or its image do not let them end by themselves. */
@Timeout(60)
@NeedsEngine
final class DockerExecEndIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TerminalSize SIZE = new TerminalSize(80, 24);
    private static final ExecRequest SLEEP = ExecRequest.of(List.of("sh", "-c", "echo ready; sleep 1000; true"));

    private static TestEngine engine;
    private static DockerProvider provider;

    @BeforeAll
    static void findEngine() {
        engine = TestEngine.require();
        provider = engine.provider();
    }

    @AfterAll
    static void removeContainers() {
        if (engine != null) {
            provider.close();
            engine.removeContainers();
        }
    }

    @Test
    void endsWithTheContainerThatIsStopped() throws Exception {
        assertThat(endedBy("stop", "-t", "0")).isInstanceOfSatisfying(ExitStatus.Exited.class, status -> {
            assertThat(status.code()).isEqualTo(137);
            assertThat(status.evidence().facts()).contains("the sandbox itself ended");
        });
    }

    @Test
    void losesACommandWhoseContainerIsRemovedOrSawItKilled() throws Exception {
        ExitStatus status = endedBy("rm", "-f");

        if (!(status instanceof ExitStatus.Exited exited && exited.code() == 137)) {
            assertThat(status).asString().contains("the engine knows nothing more of a command in docker/");
        }
    }

    private ExitStatus endedBy(String... command) throws InterruptedException {
        String name = engine.start(TestEngine.BUSYBOX);
        try (Exec exec = provider.exec(provider.find(name).id(), SLEEP)) {
            ExecRunner.readUntil(exec, "ready");
            String[] words = Arrays.copyOf(command, command.length + 1);
            words[command.length] = name;
            engine.docker(words);
            ExitStatus status = ExecRunner.finish(exec).status();
            if (command[0].equals("rm")) {
                engine.forget(name);
            }
            return status;
        }
    }

    @Test
    void goesOnWhenAPausedContainerIsResumed() throws Exception {
        String name = engine.start(TestEngine.BUSYBOX);
        SandboxId sandbox = provider.find(name).id();
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo ready; read line; echo $line; exit 5"));
        try (Exec exec = provider.exec(sandbox, request.withInput())) {
            ExecRunner.readUntil(exec, "ready");
            engine.docker("pause", name);
            assertThatThrownBy(() -> exec.signal(Signal.TERM))
                    .isInstanceOfSatisfying(
                            ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_RUNNING));
            exec.write(new byte[] {'x', '\n'}, 0, 2);
            engine.docker("unpause", name);

            Result result = ExecRunner.finish(exec);
            assertThat(result.out()).isEqualTo("x\n");
            assertThat(result.code()).isEqualTo(5);
        }
    }

    @Test
    void reportsWhatTheKernelKillsForItsMemoryAsKilled() throws Exception {
        String name = engine.start(List.of("--memory", "16m"), TestEngine.BUSYBOX, List.of("sleep", "1000"));
        ExecRequest request = ExecRequest.of(List.of("tail", "/dev/zero"));

        assertThat(ExecRunner.finish(provider.exec(provider.find(name).id(), request))
                        .status())
                .isInstanceOfSatisfying(ExitStatus.Exited.class, status -> {
                    assertThat(status.code()).isEqualTo(137);
                    assertThat(status.evidence().outOfMemory()).isTrue();
                });
    }

    @ParameterizedTest
    @EnumSource
    void signalsAWholeTreeWithAndWithoutATerminal(Signal signal) throws Exception {
        SandboxId sandbox = provider.find(engine.start(TestEngine.BUSYBOX)).id();
        // A shell lets its background children ignore INT, which sets in before the program can undo it.
        String script = signal == Signal.INT
                ? "echo ready; sleep 1000; true"
                : "(setsid sleep 1000 &); sleep 1000 & echo ready; wait";
        ExecRequest plain = ExecRequest.of(List.of("sh", "-c", script));
        for (ExecRequest request : List.of(plain, plain.inTerminal(SIZE))) {
            try (Exec exec = provider.exec(sandbox, request)) {
                ExecRunner.readUntil(exec, "ready");
                exec.signal(signal);
                assertThat(ExecRunner.finish(exec).code()).isEqualTo(128 + signal.number());
            }
            await().atMost(SOON).until(() -> count(sandbox, "sleep 1000") == 0);
        }
    }

    @Test
    void endsACommandFromOutsideWhereTheImageHasNoShell() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/1/environ")), "needs root on the engine's machine");
        SandboxId sandbox = provider.find(engine.start(TestEngine.BARE)).id();
        ExecRequest plain = ExecRequest.of(List.of("sleep", "1000"));
        for (ExecRequest request : List.of(plain, plain.inTerminal(SIZE))) {
            try (Exec exec = provider.exec(sandbox, request)) {
                exec.signal(Signal.TERM);
                assertThat(ExecRunner.finish(exec).code()).isEqualTo(143);
            }
        }
    }

    @Test
    void saysWhatIsNotPossibleWhereTheImageHasNoShell() throws Exception {
        String name = engine.start(TestEngine.BARE);
        SandboxId sandbox = provider.find(name).id();
        ExecCalls calls = new ExecCalls(new Engine(DockerEndpoint.of("docker", engine.address())));
        ExecSignals signals = new ExecSignals(null, calls, new HostSignals(false));
        SignalTarget target =
                new SignalTarget(sandbox.key(), "docker/" + name, SLEEP.marker(), Optional.empty(), false);

        assertThatThrownBy(() -> signals.send(target, Signal.KILL))
                .isInstanceOfSatisfying(ProviderException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.UNSUPPORTED);
                    assertThat(e).hasMessageContaining(name).hasMessageContaining("no /bin/sh");
                });
        assertThatThrownBy(() -> provider.exec(sandbox, SLEEP).read())
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.COMMAND_MISSING));
    }

    @Test
    void endsALeftoverOnceAndForAll() throws Exception {
        String name = engine.start(TestEngine.BUSYBOX);
        SandboxId sandbox = provider.find(name).id();
        ExecTrace trace = new ExecTrace(sandbox, SLEEP.marker(), Optional.empty());
        provider.exec(sandbox, SLEEP).close();
        await().atMost(SOON).until(() -> count(sandbox, "sleep 1000") == 1);

        provider.endLeftover(trace);
        await().atMost(SOON).until(() -> count(sandbox, "sleep 1000") == 0);
        provider.endLeftover(trace);
        engine.docker("kill", name);
        provider.endLeftover(trace);
        engine.remove(name);
        provider.endLeftover(trace);
    }

    private static long count(SandboxId sandbox, String command) throws InterruptedException {
        Result listed = ExecRunner.finish(provider.exec(sandbox, ExecRequest.of(List.of("ps", "-o", "args"))));
        return listed.out().lines().filter(command::equals).count();
    }
}
