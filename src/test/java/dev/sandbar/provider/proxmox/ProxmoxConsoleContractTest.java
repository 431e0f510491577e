package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.SandboxContractTest;
import dev.sandbar.sandbox.SandboxId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The port's contract of a cluster whose nodes cannot be reached: what it cannot do then is refused. */
final class ProxmoxConsoleContractTest extends SandboxContractTest {
    private PveServer server;
    private ProxmoxProvider provider;

    @BeforeEach
    void connect() throws Exception {
        server = new PveServer();
        provider = new ProxmoxProvider(new ProxmoxPlace(server.place(), List.of(), ProxmoxPlace.METHODS, Map.of()));
    }

    @AfterEach
    void disconnect() {
        provider.close();
        server.close();
        assertThat(server.violations()).isEmpty();
    }

    @Override
    protected Provider provider() {
        return provider;
    }

    @Override
    protected SandboxId running() {
        return new SandboxId("pve", "100");
    }

    @Override
    protected Optional<SandboxId> stopped() {
        return Optional.of(new SandboxId("pve", "101"));
    }
}
