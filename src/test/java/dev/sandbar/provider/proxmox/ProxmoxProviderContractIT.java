package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.provider.proxmox.ProxmoxPlace.NodeAccess;
import dev.sandbar.provider.proxmox.host.LocalHost;
import dev.sandbar.provider.proxmox.host.SshHost;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderContractTest;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.testing.NeedsLxc;
import dev.sandbar.testing.TestLxc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The port's contract against the loopback server's API and real containers by way of a pct on this host. */
@NeedsLxc
final class ProxmoxProviderContractIT extends ProviderContractTest {
    private static TestLxc lxc;
    private static PveServer server;
    private static ProxmoxProvider provider;

    @BeforeAll
    static void connect() throws Exception {
        lxc = TestLxc.require();
        server = new PveServer();
        Map<String, NodeAccess> access = Map.of("pve1", new NodeAccess(Optional.empty()));
        provider = new ProxmoxProvider(
                new ProxmoxPlace(server.place(), List.of(), List.of("api", "pct"), access),
                new NodeHosts(access, SshHost::new, () -> new ShimHost(new LocalHost(), lxc)));
    }

    @AfterAll
    static void disconnect() {
        if (provider != null) {
            assertThat(provider.find("pve1/100").facts()).containsEntry("method", "pct, this host");
            assertThat(server.requests().stream().filter(line -> line.endsWith("/exec")))
                    .as("the call that no server has is tried once")
                    .hasSize(1);
            provider.close();
            server.close();
            assertThat(server.violations()).isEmpty();
        }
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

    @Override
    protected boolean isAnythingLeft(String marker) {
        return lxc.runs(TestLxc.BUSY, ExecRequest.MARKER_VARIABLE + "=" + marker);
    }
}
