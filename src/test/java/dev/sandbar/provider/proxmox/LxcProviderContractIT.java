package dev.sandbar.provider.proxmox;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderContractTest;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.testing.NeedsLxc;
import dev.sandbar.testing.TestLxc;
import java.util.Optional;

/** The port's contract against real containers on this host. */
@NeedsLxc
final class LxcProviderContractIT extends ProviderContractTest {
    private final TestLxc lxc = TestLxc.require();
    private final LxcProvider provider =
            new LxcProvider(new LxcPlace("lxc", Optional.of(lxc.folder()), Optional.empty()));

    @Override
    protected Provider provider() {
        return provider;
    }

    @Override
    protected SandboxId running() {
        return new SandboxId("lxc", TestLxc.BUSY);
    }

    @Override
    protected Optional<SandboxId> stopped() {
        return Optional.of(new SandboxId("lxc", TestLxc.IDLE));
    }

    @Override
    protected boolean isAnythingLeft(String marker) {
        return lxc.runs(TestLxc.BUSY, ExecRequest.MARKER_VARIABLE + "=" + marker);
    }
}
