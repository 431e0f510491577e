package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderContractTest;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The port's contract against a real engine. */
@NeedsEngine
final class DockerProviderContractIT extends ProviderContractTest {
    private static TestEngine engine;
    private static DockerProvider provider;
    private static String name;
    private static SandboxId running;
    private static SandboxId stopped;

    @BeforeAll
    static void startContainers() throws Exception {
        engine = TestEngine.require();
        provider = engine.provider();
        name = engine.start(TestEngine.BUSYBOX);
        running = provider.find(name).id();
        String other = engine.start(TestEngine.BUSYBOX);
        stopped = provider.find(other).id();
        engine.docker("kill", other);
    }

    @AfterAll
    static void removeContainers() throws Exception {
        if (engine != null) {
            engine.removeContainers();
        }
    }

    @Override
    protected Provider provider() {
        return provider;
    }

    @Override
    protected SandboxId running() {
        return running;
    }

    @Override
    protected Optional<SandboxId> stopped() {
        return Optional.of(stopped);
    }

    @Override
    protected boolean isAnythingLeft(String marker) {
        String variable = ExecRequest.MARKER_VARIABLE + "=" + marker;
        String found = engine.docker("exec", name, "sh", "-c", "cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n'");
        return found.lines().anyMatch(variable::equals);
    }
}
