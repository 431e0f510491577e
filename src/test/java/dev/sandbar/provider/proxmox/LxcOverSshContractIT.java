package dev.sandbar.provider.proxmox;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderContractTest;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.testing.NeedsLxc;
import dev.sandbar.testing.TestLxc;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The port's contract against real containers on a host that is reached by a real ssh server. */
@NeedsLxc
final class LxcOverSshContractIT extends ProviderContractTest {
    private static TestLxc lxc;
    private static LoopbackSsh server;
    private static LxcProvider provider;

    @BeforeAll
    static void connect(@TempDir Path folder) throws Exception {
        lxc = TestLxc.require();
        server = new LoopbackSsh(folder);
        provider = new LxcProvider(new LxcPlace("far", Optional.of(lxc.folder()), Optional.of(server.target())));
    }

    @AfterAll
    static void disconnect() {
        if (provider != null) {
            provider.close();
            server.close();
        }
    }

    @Override
    protected Provider provider() {
        return provider;
    }

    @Override
    protected SandboxId running() {
        return new SandboxId("far", TestLxc.BUSY);
    }

    @Override
    protected Optional<SandboxId> stopped() {
        return Optional.of(new SandboxId("far", TestLxc.IDLE));
    }

    @Override
    protected boolean isAnythingLeft(String marker) {
        return lxc.runs(TestLxc.BUSY, ExecRequest.MARKER_VARIABLE + "=" + marker);
    }
}
