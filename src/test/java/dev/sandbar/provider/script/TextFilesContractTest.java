package dev.sandbar.provider.script;

import dev.sandbar.sandbox.FileContractTest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.SandboxId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract of files, kept by the script with this system's own programs and all of it as text. */
final class TextFilesContractTest extends FileContractTest {
    @TempDir
    private Path data;

    private Provider provider;

    @BeforeEach
    void makeProvider() {
        provider = ScriptedProvider.of(data, Carriage.TEXT, Map.of());
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
}
