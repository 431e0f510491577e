package dev.sandbar.provider.script;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.sandbox.FileContractTest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.SandboxId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract of files, kept by the script with busybox's programs and every byte as it is. */
final class BusyboxFilesContractTest extends FileContractTest {
    private static final Path BUSYBOX = Path.of("/bin/busybox");

    @TempDir
    private Path data;

    private Provider provider;

    @BeforeEach
    void makeProvider() throws IOException {
        assumeTrue(Files.isExecutable(BUSYBOX), "needs busybox");
        Path programs = Files.createDirectory(data.resolve("programs"));
        for (String program : new String[] {"find", "tar", "sh"}) {
            Path file = Files.writeString(
                    programs.resolve(program), "#!" + BUSYBOX + " sh\nexec " + BUSYBOX + " " + program + " \"$@\"\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        provider = ScriptedProvider.of(data, Carriage.PLAIN, Map.of("PATH", programs.toString()));
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
