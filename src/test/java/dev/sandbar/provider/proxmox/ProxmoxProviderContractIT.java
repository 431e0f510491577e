package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.provider.proxmox.ProxmoxPlace.NodeAccess;
import dev.sandbar.provider.proxmox.api.ProxmoxApi;
import dev.sandbar.provider.proxmox.host.LocalHost;
import dev.sandbar.provider.proxmox.host.SshHost;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderContractTest;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.testing.NeedsLxc;
import dev.sandbar.testing.TestLxc;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The port's contract against the loopback server's API, and real containers by way of pct over a real ssh server. */
@NeedsLxc
final class ProxmoxProviderContractIT extends ProviderContractTest {
    private static TestLxc lxc;
    private static PveServer server;
    private static LoopbackSsh node;
    private static ProxmoxProvider provider;

    @BeforeAll
    static void connect(@TempDir Path folder) throws Exception {
        lxc = TestLxc.require();
        server = new PveServer();
        node = new LoopbackSsh(folder);
        Map<String, NodeAccess> access = Map.of("pve1", new NodeAccess(Optional.of(node.target())));
        ProxmoxPlace place = new ProxmoxPlace(server.place(), List.of(), List.of("api", "pct"), access);
        provider = new ProxmoxProvider(
                place,
                new NodeHosts(access, target -> new ShimHost(new SshHost(target), lxc), LocalHost::new),
                new ProxmoxApi(place.api()));
    }

    @AfterAll
    static void disconnect() {
        if (provider != null) {
            assertThat(provider.find("pve1/100").facts())
                    .containsEntry("method", "pct, " + node.target().address());
            assertThat(server.requests().stream().filter(line -> line.endsWith("/exec")))
                    .as("the call that no server has is tried once")
                    .hasSize(1);
            provider.close();
            server.close();
            node.close();
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
