package dev.sandbar.provider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.WorkingDirectory;
import dev.sandbar.testing.Commands;
import dev.sandbar.testing.ReadFiles;
import dev.sandbar.testing.ReadFiles.ReadFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the contract cannot show: what happens between the look at a name and the reading of what it means. */
@Timeout(60)
final class LocalFilesTest {
    private static final SandboxId OWN = new SandboxId("local", "local");

    @TempDir
    private Path data;

    private Path outside;
    private LocalProvider provider;
    private Path home;

    @BeforeEach
    void makeSandbox() throws IOException {
        provider = new LocalProvider(data);
        home = Path.of(provider.find("local").facts().get("directory"));
        outside = Files.createDirectory(data.resolve("outside"));
        Files.writeString(outside.resolve("secret"), "secret");
    }

    @Test
    void theProjectAndTheDefaultAreTheSandboxItself() throws Exception {
        Files.writeString(home.resolve("file"), "x");
        for (WorkingDirectory directory :
                new WorkingDirectory[] {new WorkingDirectory.Default(), new WorkingDirectory.Project("/no/such")}) {
            Map<String, ReadFile> files = ReadFiles.of(files(FileRequest.of(directory, "file")));
            assertThat(files.get("file").text()).isEqualTo("x");
        }
    }

    @Test
    void aLinkThatTakesTheFilesPlaceIsNotFollowed() throws Exception {
        Path file = home.resolve("file");
        Files.writeString(file, "x");
        try (FileSource source = files(request("."))) {
            assertThat(next(source, "./file").kind()).isEqualTo(Kind.FILE);
            Files.delete(file);
            Files.createSymbolicLink(file, outside.resolve("secret"));

            assertThatThrownBy(() -> source.read(new byte[10], 0, 10)).isInstanceOf(ProviderException.class);
            assertThat(source.next()).isNull();
        }
    }

    @Test
    void aLinkThatTakesTheDirectorysPlaceDoesNotLeadOut() throws Exception {
        Path made = Files.createDirectories(home.resolve("made"));
        Files.writeString(made.resolve("secret"), "inside");
        try (FileSource source = files(request("."))) {
            assertThat(next(source, "./made").kind()).isEqualTo(Kind.DIRECTORY);
            Files.move(made, home.resolve("moved"));
            Files.createSymbolicLink(made, outside);

            FileEntry entry = next(source, "./made/secret");
            byte[] content = new byte[100];
            int length = source.read(content, 0, content.length);
            assertThat(entry.size()).isEqualTo(length);
            assertThat(new String(content, 0, length, StandardCharsets.UTF_8)).isEqualTo("inside");
        }
    }

    @Test
    void aPipeThatTakesTheFilesPlaceHoldsNobodyUp() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "x");
        FileSource source = files(request("."));
        assertThat(next(source, "./file").kind()).isEqualTo(Kind.FILE);
        Files.delete(file);
        Commands.run(List.of("mkfifo", file.toString()));
        FoundFile found = new FoundFile(FileEntry.file("./file", 1), () -> Files.newByteChannel(file));
        try (FileOpening opening = new FileOpening(Duration.ofMillis(50))) {
            assertThatThrownBy(() -> opening.open(found)).hasMessageContaining("it is a pipe by now");
        }
        Thread closer = new Thread(source::close);
        closer.start();

        assertThat(source.read(new byte[1], 0, 1)).isEqualTo(-1);
        closer.join();
        // For the threads that still wait.
        Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.READ)
                .close();
    }

    @Test
    void aFileThatIsGoneIsNamedAndTheRestIsStillRead() throws Exception {
        for (String name : new String[] {"a", "b", "c"}) {
            Files.writeString(home.resolve(name), name);
        }
        try (FileSource source = files(request("."))) {
            int read = 0;
            for (FileEntry entry = source.next(); entry != null; entry = source.next()) {
                if (entry.kind() == Kind.FILE && read++ == 0) {
                    Files.delete(home.resolve(entry.path()));
                    assertThatThrownBy(() -> source.read(new byte[1], 0, 1))
                            .isInstanceOf(ProviderException.class)
                            .hasMessage(entry.path() + " in local/local cannot be read: it is gone");
                }
            }
            assertThat(read).isEqualTo(3);
        }
    }

    @Test
    void whatMayNotBeReadIsNamed() throws Exception {
        assumeTrue(!Files.isReadable(outside.getRoot().resolve("etc/shadow")), "root may read everything");
        Path made = Files.createDirectories(home.resolve("made"));
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("---------"));
        try (FileSource source = files(request("."))) {
            assertThat(next(source, "./made")).isNotNull();
            assertThat(source.next()).isNull();
            assertThat(source.complaints()).containsExactly("./made: permission denied");
        } finally {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void directoriesAreOpenedToALimitedDepth() throws Exception {
        Files.createDirectories(home.resolve("d/".repeat(200)));
        try (FileSource source = files(request("."))) {
            int depth = 0;
            while (source.next() != null) {
                depth++;
            }
            assertThat(depth).isEqualTo(129);
            assertThat(source.complaints())
                    .singleElement()
                    .asString()
                    .endsWith("d: it lies more than 128 directories deep");
        }
    }

    @Test
    void anInterruptEndsTheReadingThread() throws Exception {
        Files.writeString(home.resolve("file"), "x");
        try (FileSource source = files(request("."))) {
            assertThat(next(source, "./file")).isNotNull();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> source.read(new byte[1], 0, 1)).isInstanceOf(InterruptedException.class);
            Thread.currentThread().interrupt();
            assertThatThrownBy(source::next).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aNameThatNoFileCanHaveIsRefused() {
        assertThatThrownBy(() -> files(request("a\0b")))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(ProviderException.Kind.FAILED));
    }

    private FileSource files(FileRequest request) {
        return provider.files(OWN, request);
    }

    private static FileRequest request(String path) {
        return FileRequest.of(new WorkingDirectory.Default(), path);
    }

    private static FileEntry next(FileSource source, String path) throws InterruptedException {
        for (FileEntry entry = source.next(); entry != null; entry = source.next()) {
            if (entry.path().equals(path)) {
                return entry;
            }
        }
        throw new AssertionError("not told: " + path);
    }
}
