package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.Subscription;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
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

/** An engine behind a real ssh server. */
@Timeout(120)
@NeedsEngine
final class DockerSshIT {
    @TempDir
    private static Path folder;

    private static TestEngine engine;
    private static SshServer server;
    private static String name;

    @BeforeAll
    static void startServer() throws Exception {
        engine = TestEngine.require();
        server = new SshServer(folder, engine.address());
        name = engine.start(TestEngine.BUSYBOX);
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
        if (engine != null) {
            engine.removeContainers();
        }
    }

    @Test
    void runsCommandsWithHalfCloseAndCode() throws Exception {
        try (DockerProvider provider = server.provider("user", true)) {
            HalfClose.expect(provider, name);
        }
    }

    @Test
    void runsCommandsInATerminalAndEndsThem() throws Exception {
        try (DockerProvider provider = server.provider("user", true)) {
            ExecRequest request = ExecRequest.of(List.of("sh", "-c", "stty size; sleep 1000; true"));
            Exec exec = provider.exec(provider.find(name).id(), request.inTerminal(new TerminalSize(97, 31)));
            assertThat(ExecRunner.readUntil(exec, "\n")).isEqualTo("31 97\r\n");
            exec.signal(Signal.KILL);
            assertThat(ExecRunner.finish(exec).code()).isEqualTo(137);
        }
    }

    @Test
    void takesAnotherLoginWhereTheServerAllowsNoMoreSessions() throws Exception {
        try (DockerProvider provider = server.provider("user", true)) {
            SandboxId sandbox = provider.find(name).id();
            long before = server.logins();
            List<Exec> execs = new ArrayList<>();
            for (int i = 0; i <= SshServer.MAX_SESSIONS; i++) {
                execs.add(provider.exec(sandbox, ExecRequest.of(List.of("sh", "-c", "echo ready; sleep 1000"))));
                ExecRunner.readUntil(execs.get(i), "ready");
            }

            assertThat(server.logins()).isGreaterThan(before);
            for (Exec exec : execs) {
                exec.signal(Signal.KILL);
                assertThat(ExecRunner.finish(exec).code()).isEqualTo(137);
            }
        }
    }

    @Test
    void asksWithoutAnotherLogin() throws Exception {
        try (DockerProvider provider = server.provider("user", true)) {
            provider.find(name);
            long before = server.logins();
            for (int i = 0; i < 5; i++) {
                assertThat(provider.find(name).name()).isEqualTo(name);
            }

            assertThat(server.logins()).isEqualTo(before);
        }
    }

    @Test
    void losesACommandWithItsConnection() throws Exception {
        try (DockerProvider provider = server.provider("user", true)) {
            SandboxId sandbox = provider.find(name).id();
            ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo ready; sleep 1000; true"));
            Exec exec = provider.exec(sandbox, request);
            ExecRunner.readUntil(exec, "ready");
            server.cutConnections();

            assertThat(catchThrowableOfType(ProviderException.class, exec::read).kind())
                    .isEqualTo(Kind.UNREACHABLE);
            assertThat(exec.await()).isInstanceOf(ExitStatus.Lost.class);
            provider.endLeftover(new ExecTrace(sandbox, request.marker(), Optional.empty()));
        }
    }

    @Test
    void watchesWithoutAsking() throws Exception {
        Watched watched = new Watched();
        try (DockerProvider provider = server.provider("user", true);
                Subscription watch = provider.watch(watched)) {
            assertThat(watch).isNotNull();
            watched.awaits(Duration.ofSeconds(30), told -> told.lists() > 0);
            String other = engine.start(TestEngine.BUSYBOX);
            watched.awaits(Duration.ofSeconds(30), told -> told.state(other).equals(Optional.of(SandboxState.RUNNING)));
        }
    }

    @Test
    void saysWhatToTryWhenTheServerRefusesTheUser() throws Exception {
        ProviderException failure = failure(server.provider("stranger", true));

        assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(failure).hasMessageContaining("far at ssh://").hasMessageContaining("Permission denied");
        assertThat(failure.nextStep()).contains("ssh ssh://").endsWith(" docker version");
    }

    @Test
    void doesNotTrustAServerThatTheUserDoesNotKnow() throws Exception {
        ProviderException failure = failure(server.provider("user", false));

        assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(failure).hasMessageContaining("Host key verification failed");
    }

    private static ProviderException failure(DockerProvider provider) {
        return catchThrowableOfType(ProviderException.class, () -> provider.find("web"));
    }
}
