package dev.sandbar.provider.daytona;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderContractTest;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.testing.daytona.DaytonaServer;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The provider's contract, kept by a Daytona service on this computer. */
final class DaytonaProviderContractTest extends ProviderContractTest {
    private final DaytonaServer server = new DaytonaServer();
    private final DaytonaProvider provider = new DaytonaProvider(TestSettings.of(server));
    private final SandboxId running = new SandboxId("daytona", server.add("web", "started"));
    private final SandboxId stopped = new SandboxId("daytona", server.add("old", "stopped"));

    @AfterEach
    void stop() {
        provider.close();
        server.close();
        assertThat(server.complaints())
                .as("requests that Daytona's API description does not allow")
                .isEmpty();
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
        return RunningProcesses.anyCarries(variable);
    }
}
