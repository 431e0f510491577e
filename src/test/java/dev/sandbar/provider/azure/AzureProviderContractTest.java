package dev.sandbar.provider.azure;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderContractTest;
import dev.sandbar.sandbox.SandboxId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The port's contract over Azure's protocol, kept by real processes of this machine. */
final class AzureProviderContractTest extends ProviderContractTest {
    private AzureTester tester;

    @BeforeEach
    void startServer() throws IOException {
        tester = new AzureTester();
        tester.group("web");
        tester.group("done").stop();
    }

    @AfterEach
    void stopServer() throws IOException {
        tester.close();
    }

    @Override
    protected Provider provider() {
        return tester.provider();
    }

    @Override
    protected SandboxId running() {
        return AzureTester.id("web");
    }

    @Override
    protected Optional<SandboxId> stopped() {
        return Optional.of(AzureTester.id("done"));
    }

    @Override
    protected boolean isAnythingLeft(String marker) {
        String variable = ExecRequest.MARKER_VARIABLE + "=" + marker;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.anyMatch(process -> environment(process).contains(variable));
        } catch (IOException e) {
            throw new AssertionError("the processes cannot be listed", e);
        }
    }

    private static String environment(Path process) {
        try {
            return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // No process, or one that has ended meanwhile.
            return "";
        }
    }
}
