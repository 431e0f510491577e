package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Subscription;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is told of changes that others make in a real engine. */
@Timeout(120)
@NeedsEngine
final class DockerWatchIT {
    /** A second, on a machine that has nothing else to do; nothing but an event can tell it in this time. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Duration PATIENT = Duration.ofSeconds(15);

    private static TestEngine engine;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findEngine() {
        engine = TestEngine.require();
    }

    @AfterAll
    static void removeContainers() {
        if (engine != null) {
            engine.removeContainers();
        }
    }

    @Test
    void tellsAtOnceWhatOthersChange() {
        Watched watched = new Watched();
        try (DockerProvider provider = engine.provider();
                Subscription watch = provider.watch(watched)) {
            assertThat(watch).isNotNull();
            watched.awaits(PATIENT, told -> told.lists() > 0);
            String name = engine.start(TestEngine.BUSYBOX);
            watched.awaits(SOON, told -> told.state(name).equals(Optional.of(SandboxState.RUNNING)));
            engine.docker("pause", name);
            watched.awaits(SOON, told -> told.state(name).equals(Optional.of(SandboxState.PAUSED)));
            engine.docker("unpause", name);
            watched.awaits(SOON, told -> told.state(name).equals(Optional.of(SandboxState.RUNNING)));
            engine.docker("kill", name);
            watched.awaits(SOON, told -> told.state(name).equals(Optional.of(SandboxState.STOPPED)));
            engine.docker("rename", name, name + "-renamed");
            watched.awaits(SOON, told -> told.state(name + "-renamed").isPresent());
            engine.docker("rename", name + "-renamed", name);
            engine.remove(name);
            watched.awaits(SOON, told -> told.state(name).isEmpty());
        }
    }

    @Test
    void reportsAnEngineThatStopsAndListsEverythingWhenItIsBack() throws Exception {
        String before = engine.start(TestEngine.BUSYBOX);
        Watched watched = new Watched();
        try (SocketProxy proxy = new SocketProxy(folder.resolve("docker.sock"), engine.address());
                DockerProvider provider = new DockerProvider(DockerEndpoint.of("docker", proxy.address()));
                Subscription watch = provider.watch(watched)) {
            assertThat(watch).isNotNull();
            watched.awaits(PATIENT, told -> told.state(before).isPresent());

            proxy.stop();
            watched.awaits(SOON, told -> told.failure().isPresent());
            assertThat(watched.failure().get().kind()).isEqualTo(Kind.UNREACHABLE);
            String meanwhile = engine.start(TestEngine.BUSYBOX);
            engine.remove(before);

            proxy.start();
            watched.awaits(PATIENT, told -> told.state(meanwhile).isPresent());
            assertThat(watched.state(before)).isEmpty();
            assertThat(watched.failure()).isEmpty();
        }
    }
}
