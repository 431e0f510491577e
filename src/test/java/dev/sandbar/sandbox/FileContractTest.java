package dev.sandbar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.testing.ExecRunner.Result;
import dev.sandbar.testing.ReadFiles;
import dev.sandbar.testing.ReadFiles.ReadFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What every provider does alike when files of a sandbox are read: commands in it make a tree, which is then read back.
 * Providers that read no files are passed over here; {@link SandboxContractTest} has their refusal.
 */
@Timeout(60)
public abstract class FileContractTest extends SandboxContractTest {
    private static final int MANY_LINES = 200_000;
    private static final int DEPTH = 40;

    private Optional<String> tree = Optional.empty();

    /** Before the test's own class ends its provider. */
    @RegisterExtension
    final AfterTestExecutionCallback cleaning = context -> removeTree();

    private void removeTree() throws InterruptedException {
        if (tree.isPresent()) {
            shell("rm -rf '" + tree.get() + "'");
        }
    }

    @Test
    void aFileArrivesWithEveryByte() throws Exception {
        byte[] all = new byte[256];
        StringBuilder escapes = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
            escapes.append(String.format("\\%03o", i));
        }
        String path = make("printf '" + escapes + "' >bytes; : >empty; echo hi >tool; chmod 755 tool");
        Map<String, ReadFile> files = read(path);

        assertThat(files.get("bytes").entry()).isEqualTo(FileEntry.file(path + "/bytes", all.length));
        assertThat(files.get("bytes").content()).isEqualTo(all);
        assertThat(files.get("empty").entry()).isEqualTo(FileEntry.file(path + "/empty", 0));
        assertThat(files.get("empty").content()).isEmpty();
        assertThat(files.get("tool").entry().executable()).isTrue();
        assertThat(files.get("tool").text()).isEqualTo("hi\n");
    }

    @Test
    void linksAreToldAndNeverFollowed() throws Exception {
        String path = make("mkdir made; echo x >made/file; ln -s made/file to-file; ln -s made to-directory;"
                + " ln -s nowhere dangling; ln -s ../../../../etc out; ln -s /etc/passwd made/passwd");
        Map<String, ReadFile> files = read(path);

        assertThat(files).containsKey("made/file").doesNotContainKeys("to-directory/file", "out/passwd");
        Map<String, String> links = Map.of(
                "to-file", "made/file",
                "to-directory", "made",
                "dangling", "nowhere",
                "out", "../../../../etc",
                "made/passwd", "/etc/passwd");
        links.forEach((name, target) -> {
            assertThat(files.get(name).entry().kind()).as(name).isEqualTo(Kind.SYMBOLIC_LINK);
            assertThat(files.get(name).entry().link()).isEqualTo(target);
            assertThat(files.get(name).content()).isEmpty();
        });
    }

    @Test
    void aHardLinkIsAFileOrNamesTheOneBeforeIt() throws Exception {
        String path = make("echo shared >one; ln one two");
        Map<String, ReadFile> files = read(path);

        assertThat(files).containsOnlyKeys("one", "two");
        ReadFile first = files.values().iterator().next();
        assertThat(first.text()).isEqualTo("shared\n");
        for (ReadFile file : files.values()) {
            if (file.entry().kind() == Kind.HARD_LINK) {
                assertThat(file.entry().link()).isEqualTo(first.entry().path());
            } else {
                assertThat(file.text()).isEqualTo("shared\n");
            }
        }
    }

    @Test
    void aPipeIsToldAndNotRead() throws Exception {
        Map<String, ReadFile> files = read(make("mkfifo pipe; echo x >file"));

        assertThat(files.get("pipe").entry().kind()).isEqualTo(Kind.OTHER);
        assertThat(files.get("pipe").content()).isEmpty();
        assertThat(files.get("file").text()).isEqualTo("x\n");
    }

    @Test
    void namesArriveAsTheyAre() throws Exception {
        String[] names = {
            "a b",
            "two\nlines",
            "it's",
            "\"q\"",
            "-rf",
            "--",
            "$(id)",
            "`id`",
            "a\\nb",
            "*",
            "[a]",
            "grüße 漢字 🚀",
            ".hidden"
        };
        StringBuilder script = new StringBuilder();
        for (String name : names) {
            script.append("printf x >'./").append(name.replace("'", "'\\''")).append("'\n");
        }
        script.append("mkdir -- -dir; echo y >./-dir/file; printf odd >\"$(printf 'odd\\377')\"");
        Map<String, ReadFile> files = read(make(script.toString()));

        for (String name : names) {
            assertThat(files).containsKey(name);
            assertThat(files.get(name).text()).as(name).isEqualTo("x");
        }
        assertThat(files.get("-dir/file").text()).isEqualTo("y\n");
        assertThat(files.get("odd\ufffd").text()).isEqualTo("odd");
    }

    @Test
    void aDeepDirectoryIsRead() throws Exception {
        String name = "directory-with-a-name-that-makes-paths-long";
        String path = make("for i in $(seq " + DEPTH + "); do mkdir " + name + "; cd " + name + "; done; echo x >deep");

        assertThat(read(path).get((name + "/").repeat(DEPTH) + "deep").text()).isEqualTo("x\n");
    }

    @Test
    void closedDirectoriesAreToldAndNotEntered() throws Exception {
        String path = make("mkdir -p node_modules/a b/node_modules/c 'b/x*z' b/xyz;"
                + " for d in node_modules/a b/node_modules 'b/x*z' b/xyz b .; do echo x >\"$d/file\"; done;"
                + " echo x >b/node_modules.txt; ln -s . b/.git");
        FileRequest request = new FileRequest(
                new WorkingDirectory.Default(), path, Set.of("node_modules", "x*z", ".git"), Optional.empty());
        Map<String, ReadFile> files = read(request);

        assertThat(filesOf(files)).containsExactlyInAnyOrder("file", "b/file", "b/xyz/file", "b/node_modules.txt");
        for (String closed : new String[] {"node_modules", "b/node_modules", "b/x*z"}) {
            assertThat(files).containsKey(closed);
            assertThat(files.get(closed).entry().kind()).as(closed).isEqualTo(Kind.DIRECTORY);
        }
        assertThat(files.get("b/.git").entry().kind()).isEqualTo(Kind.SYMBOLIC_LINK);
    }

    @Test
    void whatIsAskedForIsEnteredEvenIfItsNameIsClosed() throws Exception {
        String path = make("mkdir -p obj/in/obj; echo x >obj/file; echo y >obj/in/obj/other") + "/obj";

        assertThat(filesOf(
                        read(new FileRequest(new WorkingDirectory.Default(), path, Set.of("obj"), Optional.empty()))))
                .containsExactly("file");
    }

    @Test
    void whatFitsTheNameArrivesInAnyCase() throws Exception {
        String path = make("mkdir sub; for f in a.xml 'sub/b[1].xml' sub/c.txt 'sub/d[1]?'; do echo x >\"$f\"; done");

        assertThat(filesOf(read(named(path, "*.xml")))).contains("a.xml", "sub/b[1].xml");
        assertThat(filesOf(read(named(path, "d[1]?")))).contains("sub/d[1]?");
    }

    @Test
    void aSingleFileHasThePathThatWasAskedFor() throws Exception {
        String path = make("echo x >file; ln -s file link; mkdir made; echo y >made/inner; ln -s made to-made");
        for (String name : new String[] {"file", "link"}) {
            Map<String, ReadFile> files = ReadFiles.of(provider().files(running(), request(path + "/" + name)));
            assertThat(files).containsOnlyKeys(path + "/" + name);
            assertThat(files.get(path + "/" + name).entry()).isEqualTo(FileEntry.file(path + "/" + name, 2));
            assertThat(files.get(path + "/" + name).text()).isEqualTo("x\n");
        }
        assertThat(filesOf(read(path + "/to-made"))).containsExactly("inner");
    }

    @Test
    void nothingLiesAtAMissingPath() throws Exception {
        String path = make("echo x >file");
        for (String name : new String[] {"missing", "missing/too", "file/below"}) {
            assertThat(ReadFiles.of(provider().files(running(), request(path + "/" + name))))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void aRelativePathBeginsAtTheDirectory() throws Exception {
        WorkingDirectory here =
                new WorkingDirectory.Required(make("mkdir ./-made; echo x >file; echo y >./-made/inner"), "/");

        assertThat(filesOf(read(FileRequest.of(here, ".")))).containsExactlyInAnyOrder("file", "-made/inner");
        assertThat(filesOf(read(FileRequest.of(here, "-made")))).containsExactly("inner");
        assertThat(ReadFiles.of(provider().files(running(), FileRequest.of(here, "file")))
                        .get("file")
                        .text())
                .isEqualTo("x\n");
    }

    @Test
    void aMissingRequiredDirectoryOfFilesIsSaid() {
        assumeFiles();
        FileRequest request = FileRequest.of(new WorkingDirectory.Required("/no/such/place", "/"), "file");

        assertKind(ProviderException.Kind.DIRECTORY_MISSING, () -> {
            try (FileSource source = provider().files(running(), request)) {
                source.next();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void largeFilesArriveWholeAndWhatIsNotReadIsPassedOver() throws Exception {
        String path = make("seq " + MANY_LINES + " >one; cp one two; cp one three; echo x >last");
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= MANY_LINES; i++) {
            lines.append(i).append('\n');
        }
        byte[] large = lines.toString().getBytes(StandardCharsets.US_ASCII);

        assertThat(large.length).isGreaterThan(1 << 20);
        assertThat(Arrays.equals(read(path).get("three").content(), large)).isTrue();
        try (FileSource source = provider().files(running(), request(path))) {
            byte[] some = new byte[100];
            int entries = 0;
            for (FileEntry entry = source.next(); entry != null; entry = source.next()) {
                if (entry.kind() == Kind.FILE) {
                    entries++;
                    assertThat(source.read(some, 1, 99)).isPositive();
                }
            }
            assertThat(entries).isEqualTo(4);
            assertThat(source.complaints()).isEmpty();
        }
    }

    @Test
    void closingEndsAReader() throws Exception {
        // 4 GiB that take no room.
        String path = make("dd if=/dev/null of=endless bs=1048576 seek=4096 2>/dev/null");
        CountDownLatch reads = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        FileSource source = provider().files(running(), request(path + "/endless"));
        Thread reader = new Thread(() -> {
            try {
                if (readOn(source, reads) >= 4L << 30) {
                    throw new AssertionError("it was not closed");
                }
            } catch (ProviderException e) {
                // As good as the end.
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        reader.start();
        assertThat(reads.await(30, TimeUnit.SECONDS)).isTrue();
        source.close();
        reader.join(TimeUnit.SECONDS.toMillis(30));

        assertThat(reader.isAlive()).isFalse();
        assertThat(failure.get()).isNull();
        source.close();
    }

    private static long readOn(FileSource source, CountDownLatch reads) throws InterruptedException {
        byte[] bytes = new byte[64 * 1024];
        long count = 0;
        while (source.next() != null) {
            for (int n = source.read(bytes, 0, bytes.length); n >= 0; n = source.read(bytes, 0, bytes.length)) {
                count += n;
                reads.countDown();
            }
        }
        return count;
    }

    /** Makes a directory in the sandbox and runs {@code script} in it; answers its path. */
    private String make(String script) throws InterruptedException {
        assumeFiles();
        Result result =
                shell("d=$(mktemp -d /tmp/sandbar-files.XXXXXX) && cd \"$d\" && printf %s \"$d\" || exit 1\n" + script);
        assertThat(result.code()).as(result.err()).isZero();
        tree = Optional.of(result.out());
        return result.out();
    }

    private void assumeFiles() {
        assumeTrue(offers(Capability.FILES), "this provider reads no files");
    }

    private static FileRequest request(String path) {
        return FileRequest.of(new WorkingDirectory.Default(), path);
    }

    private static FileRequest named(String path, String name) {
        return new FileRequest(new WorkingDirectory.Default(), path, Set.of(), Optional.of(name));
    }

    private Map<String, ReadFile> read(String path) throws InterruptedException {
        return read(request(path));
    }

    /** What lies below the path that is asked for, by the rest of its path. */
    private Map<String, ReadFile> read(FileRequest request) throws InterruptedException {
        return ReadFiles.below(request, provider().files(running(), request));
    }

    private static Set<String> filesOf(Map<String, ReadFile> all) {
        return ReadFiles.named(all, Kind.FILE);
    }
}
