package dev.sandbar.provider.local;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderContractTest;
import dev.sandbar.sandbox.SandboxId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The provider's contract, kept by real processes of this computer. */
final class LocalProviderContractTest extends ProviderContractTest {
    @TempDir
    Path data;

    private LocalProvider provider;

    @BeforeEach
    void makeProvider() {
        provider = new LocalProvider(data);
    }

    @Override
    protected Provider provider() {
        return provider;
    }

    @Override
    protected SandboxId running() {
        return new SandboxId("local", "local");
    }

    @Override
    protected Optional<SandboxId> stopped() {
        return Optional.empty();
    }

    @Override
    protected boolean isAnythingLeft(String marker) {
        ProcessSearch search = new ProcessSearch(ExecRequest.MARKER_VARIABLE, marker);
        return ProcessTable.read().stream().anyMatch(process -> ProcessTable.environment(process.pid())
                .filter(search::carries)
                .isPresent());
    }
}
