package dev.sandbar.provider.local;

import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.testing.RunEndCases;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class LocalRunEndTest extends RunEndCases {
    @TempDir
    private Path data;

    private LocalProvider provider;
    private SandboxId sandbox;

    @BeforeEach
    void makeSandbox() {
        provider = new LocalProvider(data);
        sandbox = provider.create("box").id();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Override
    protected Provider provider() {
        return provider;
    }

    @Override
    protected SandboxId sandbox() {
        return sandbox;
    }
}
