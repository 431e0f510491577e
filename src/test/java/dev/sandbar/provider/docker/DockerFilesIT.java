package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.WorkingDirectory;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.ReadFiles;
import dev.sandbar.testing.ReadFiles.ReadFile;
import dev.sandbar.testing.TestEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a real engine's archives hold, beyond what all providers have in common. */
@Timeout(60)
@NeedsEngine
final class DockerFilesIT {
    private static TestEngine engine;
    private static DockerProvider provider;

    @BeforeAll
    static void findEngine() {
        engine = TestEngine.require();
        provider = engine.provider();
    }

    @AfterAll
    static void removeContainers() {
        if (engine != null) {
            provider.close();
            engine.removeContainers();
        }
    }

    @Test
    void tellsDevicesAndProgramsOfOtherUsersForWhatTheyAre() throws Exception {
        String name = engine.start(TestEngine.BUSYBOX);
        shell(
                name,
                "mkdir -p /made/empty; cd /made; mknod null c 1 3; mknod disk b 8 0; echo x >tool; chown nobody tool;"
                        + " chmod 4711 tool");

        Map<String, ReadFile> files = read(name, "/made");

        assertThat(files.values())
                .extracting(ReadFile::entry)
                .containsExactlyInAnyOrder(
                        entry("/made", Kind.DIRECTORY),
                        entry("/made/empty", Kind.DIRECTORY),
                        entry("/made/null", Kind.OTHER),
                        entry("/made/disk", Kind.OTHER),
                        new FileEntry("/made/tool", Kind.FILE, 2, true, ""));
        assertThat(files.get("/made/tool").text()).isEqualTo("x\n");
    }

    @Test
    void readsAContainerThatWasKilledAndOneWithoutAShell() throws Exception {
        String killed = engine.start(TestEngine.BUSYBOX);
        shell(killed, "mkdir /made; echo kept >/made/file");
        engine.docker("kill", killed);
        assertThat(read(killed, "/made").get("/made/file").text()).isEqualTo("kept\n");

        String bare = engine.start(TestEngine.BARE);
        assertThat(read(bare, "/bin/sleep").get("/bin/sleep").content()).hasSizeGreaterThan(100_000);
        assertThat(read(bare, "/bin").get("/bin/sleep").entry().executable()).isTrue();
        assertThat(read(engine.create(TestEngine.BARE), "bin")).containsKey("bin/sleep");
    }

    @Test
    void keepsTheContentOfAHardLinkWhoseOtherNameIsPassedOver() throws Exception {
        String name = engine.start(TestEngine.BUSYBOX);
        // More than connections hold: the engine must have let go of the first archive before it is asked for the next.
        shell(
                name,
                "mkdir -p /made/.cache /made/out; cd /made; echo shared >.cache/a; ln .cache/a out/b; ln .cache/a \"$(printf 'odd\\377')\"; ln .cache/a c;"
                        + " chmod 755 c; dd if=/dev/null of=large bs=1048576 seek=20 2>/dev/null");
        FileRequest request =
                new FileRequest(new WorkingDirectory.Default(), "/made", Set.of(".cache"), Optional.empty());

        Map<String, ReadFile> files = ReadFiles.below(request, provider.files(id(name), request));

        assertThat(files).containsOnlyKeys(".cache", "out", "out/b", "c", "large", "odd\ufffd");
        assertThat(files.get("odd\ufffd").entry().kind()).isEqualTo(Kind.HARD_LINK);
        for (String file : List.of("out/b", "c")) {
            assertThat(files.get(file).entry()).isEqualTo(new FileEntry("/made/" + file, Kind.FILE, 7, true, ""));
            assertThat(files.get(file).text()).isEqualTo("shared\n");
        }
    }

    @Test
    void beginsWhereACommandWouldBegin() throws Exception {
        String name = engine.start(List.of("--workdir", "/own"), TestEngine.BUSYBOX, List.of("sleep", "100000"));
        shell(name, "mkdir /project; echo project >/project/file; echo own >/own/file");
        String none = engine.start(TestEngine.BUSYBOX);
        shell(none, "echo root >/file");

        assertThat(text(name, new WorkingDirectory.Default())).isEqualTo("own\n");
        assertThat(text(name, new WorkingDirectory.Project("/project"))).isEqualTo("project\n");
        assertThat(text(name, new WorkingDirectory.Project("/missing"))).isEqualTo("own\n");
        assertThat(text(name, new WorkingDirectory.Required("../project", "/own")))
                .isEqualTo("project\n");
        assertThat(text(none, new WorkingDirectory.Default())).isEqualTo("root\n");
        assertThat(text(none, new WorkingDirectory.Project("/file"))).isEqualTo("root\n");
    }

    @Test
    void followsALinkThatIsAskedForInsideTheContainer() throws Exception {
        String name = engine.start(TestEngine.BUSYBOX);
        shell(
                name,
                "mkdir -p /made/in; cd /made; echo x >in/file; ln -s /../../../made/in out; ln -s out again;"
                        + " ln -s circle circle; ln -s nowhere broken");

        assertThat(read(name, "/made/again")).containsOnlyKeys("/made/again", "/made/again/file");
        assertThat(read(name, "/made/again/file").get("/made/again/file").text())
                .isEqualTo("x\n");
        assertThat(read(name, "/made/circle")).isEmpty();
        assertThat(read(name, "/made/broken")).isEmpty();
        assertThat(read(name, "/made/in/file/more")).isEmpty();
    }

    @Test
    void readsTheWholeFileSystemFromItsRoot() throws Exception {
        String bare = engine.start(TestEngine.BARE);

        Map<String, ReadFile> files = read(bare, "/");

        assertThat(files.get("/").entry().kind()).isEqualTo(Kind.DIRECTORY);
        assertThat(files.get("/bin/sleep").entry().kind()).isEqualTo(Kind.FILE);
        assertThat(files).doesNotContainKey("/proc/1");
    }

    @Test
    void readsAsMuchOfAGrowingFileAsItSaysAndGoesOn() throws Exception {
        String name = engine.start(TestEngine.BUSYBOX);
        shell(name, "mkdir /made; echo last >/made/z; (while :; do echo more >>/made/a; done) >/dev/null 2>&1 &");

        for (int i = 0; i < 20; i++) {
            Map<String, ReadFile> files = read(name, "/made");
            assertThat(files.get("/made/a").content())
                    .hasSize((int) files.get("/made/a").entry().size());
            assertThat(files.get("/made/z").text()).isEqualTo("last\n");
        }
        engine.remove(name);
    }

    @Test
    void readsWhatLiesInMemoryFromInside() throws Exception {
        String name = engine.start(
                List.of(
                        "--tmpfs",
                        "/made/memory",
                        "--tmpfs",
                        "/cold/.cache",
                        "--mount",
                        "type=tmpfs,destination=/mounted"),
                TestEngine.BUSYBOX,
                List.of("sleep", "100000"));
        shell(
                name,
                "echo disk >/made/disk; echo memory >/made/memory/file; echo mounted >/mounted/file;"
                        + " echo shared >/dev/shm/file; ln -s /mounted /to-memory; ln -s /made/memory/file /made/link;"
                        + " echo cold >/cold/.cache/file; mkdir /made/memory/.cache; echo x >/made/memory/.cache/x");

        Map<String, ReadFile> made = read(name, "/made");
        assertThat(ReadFiles.named(made, Kind.FILE))
                .containsExactlyInAnyOrder("/made/disk", "/made/memory/file", "/made/memory/.cache/x");
        assertThat(made.get("/made/memory/file").text()).isEqualTo("memory\n");
        assertThat(made.get("/made/memory").entry().kind()).isEqualTo(Kind.DIRECTORY);
        for (String path : List.of("/mounted/file", "/to-memory/file", "/dev/shm/file", "/made/link")) {
            assertThat(read(name, path)).as(path).containsOnlyKeys(path);
        }
        FileRequest closed = new FileRequest(new WorkingDirectory.Default(), "/", Set.of(".cache"), Optional.empty());
        assertThat(ReadFiles.of(provider.files(id(name), closed)))
                .containsKeys("/made/memory/file", "/made/memory/.cache", "/mounted/file", "/dev/shm/file")
                .doesNotContainKeys("/cold/.cache/file", "/made/memory/.cache/x", "/proc/1");

        engine.docker("kill", name);
        assertThat(ReadFiles.named(read(name, "/made"), Kind.FILE)).containsExactly("/made/disk");
    }

    @Test
    void saysWhatLiesInMemoryAndCannotBeRead() throws Exception {
        String name = engine.start(List.of("--tmpfs", "/bin/memory"), TestEngine.BARE, List.of("sleep", "100000"));
        FileRequest request = FileRequest.of(new WorkingDirectory.Default(), "/bin");
        try (FileSource source = provider.files(id(name), request)) {
            for (FileEntry entry = source.next(); entry != null; entry = source.next()) {
                assertThat(entry.path()).isIn("/bin", "/bin/sleep");
            }
            assertThat(source.complaints())
                    .singleElement()
                    .asString()
                    .startsWith("/bin/memory is kept in memory")
                    .doesNotContain(id(name).key());
        }
        try (FileSource source = provider.files(id(name), FileRequest.of(new WorkingDirectory.Default(), "/dev/shm"))) {
            assertThat(source.next()).isNull();
            assertThat(source.complaints()).singleElement().asString().startsWith("/dev/shm is kept in memory");
        }
    }

    @Test
    void saysThatAContainerIsGone() {
        SandboxId missing = new SandboxId("docker", "0".repeat(64));
        assertThatThrownBy(() -> provider.files(missing, FileRequest.of(new WorkingDirectory.Default(), "/etc")))
                .isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.kind())
                        .isEqualTo(ProviderException.Kind.SANDBOX_NOT_FOUND));
    }

    @Test
    void letsTheContainerGoWhenItIsClosed() throws Exception {
        String name = engine.start(TestEngine.BUSYBOX);
        shell(name, "mkdir /made; dd if=/dev/null of=/made/large bs=1048576 seek=4096 2>/dev/null");
        try (FileSource source = provider.files(id(name), FileRequest.of(new WorkingDirectory.Default(), "/made"))) {
            source.next();
            assertThat(source.next()).isEqualTo(FileEntry.file("/made/large", 4L << 30));
        }
        engine.remove(name);
    }

    private static FileEntry entry(String path, Kind kind) {
        return new FileEntry(path, kind, 0, false, "");
    }

    private static SandboxId id(String name) {
        return provider.find(name).id();
    }

    private static void shell(String name, String script) {
        engine.docker("exec", name, "sh", "-c", script);
    }

    private static Map<String, ReadFile> read(String name, String path) throws InterruptedException {
        return ReadFiles.of(provider.files(id(name), FileRequest.of(new WorkingDirectory.Default(), path)));
    }

    private static String text(String name, WorkingDirectory directory) throws InterruptedException {
        return ReadFiles.of(provider.files(id(name), FileRequest.of(directory, "file")))
                .get("file")
                .text();
    }
}
