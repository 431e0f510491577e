package dev.sandbar.provider.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.WorkingDirectory;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import dev.sandbar.testing.ReadFiles;
import dev.sandbar.testing.ReadFiles.ReadFile;
import dev.sandbar.testing.TarBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a sandbox may answer in the place of the script, and what it lacks. */
@Timeout(60)
final class ScriptFilesTest {
    private static final byte[] ARCHIVE =
            new TarBytes().file("./a", "one").file("./b/c", "two").end().bytes();

    private final FakeProvider fake = new FakeProvider("fake");
    private final SandboxId web = fake.add("web", SandboxState.RUNNING);

    @Test
    void everythingGetsThePathThatWasAskedFor() throws Exception {
        byte[] more = new TarBytes()
                .entry("./e", '1', "./a")
                .entry("/etc/passwd", '2', "./x")
                .end()
                .bytes();
        answer(process -> {
            process.out("d\0c./obj\0o./b/pipe\0\0");
            process.out(ARCHIVE);
            process.out(more);
            return 0;
        });
        Map<String, ReadFile> files = ReadFiles.of(start("out", Carriage.PLAIN));

        assertThat(files.keySet())
                .containsExactly("out", "out/obj", "out/b/pipe", "out/a", "out/b/c", "out/e", "out//etc/passwd");
        assertThat(files.get("out/obj").entry().kind()).isEqualTo(FileEntry.Kind.DIRECTORY);
        assertThat(files.get("out/b/pipe").entry().kind()).isEqualTo(FileEntry.Kind.OTHER);
        assertThat(files.get("out/a").text()).isEqualTo("one");
        assertThat(files.get("out/e").entry().link()).isEqualTo("out/a");
        assertThat(files.get("out//etc/passwd").entry().link()).isEqualTo("./x");
    }

    @Test
    void valuesArePassedAsParameters() throws Exception {
        answer(FakeScript.printing("!", 0));
        WorkingDirectory here = new WorkingDirectory.Project("/project");
        for (String path : List.of("-x;$(id)", "/abs")) {
            FileRequest request = new FileRequest(here, path, Set.of("o*b[j]\\"), Optional.of("?[1]*.xml"));
            assertThat(ReadFiles.of(ScriptFiles.start(web, request, Carriage.TEXT, this::exec)))
                    .isEmpty();
        }
        ExecRequest relative = fake.requests().get(0);
        ExecRequest absolute = fake.requests().get(1);

        assertThat(relative.command().subList(4, 8))
                .containsExactly("text", "./-x;$(id)", "*\\[1]*.xml", "o\\*b\\[j]\\\\");
        assertThat(relative.directory()).isEqualTo(here);
        assertThat(absolute.command()).contains("/abs");
        assertThat(absolute.directory()).isEqualTo(new WorkingDirectory.Default());
        assertThat(absolute.command().get(2)).isEqualTo(relative.command().get(2));
    }

    @Test
    void whatIsMissingIsNamed(@TempDir Path nothing) {
        SandboxId local = new SandboxId("local", "local");
        FileRequest request = FileRequest.of(new WorkingDirectory.Default(), ".");
        Map.of(Carriage.PLAIN, "find tar", Carriage.TEXT, "base64").forEach((carriage, programs) -> {
            FileSource source = ScriptedProvider.of(nothing, carriage, Map.of("PATH", nothing.toString()))
                    .files(local, request);
            assertThat(failure(Kind.UNSUPPORTED, source)).hasMessageEndingWith("does not have: " + programs);
        });
        assertThat(catchThrowableOfType(ProviderException.class, () -> start(".", Carriage.PLAIN)))
                .hasMessageEndingWith("does not have: /bin/sh")
                .extracting(ProviderException::kind)
                .isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void complaintsOfTheProgramsAreKeptInPart() throws Exception {
        answer(process -> {
            process.out("d\0\0");
            process.err("find: ./x: Permission denied\ntar: ./\u001b[31my: Cannot open\n");
            process.out(ARCHIVE);
            process.err("tar: Exiting with failure status due to previous errors\nfind: ./x: Permission denied\n");
            for (int i = 0; i < 5000; i++) {
                process.err("tar: ./file" + i + ": Cannot open\n");
            }
            return 0;
        });
        FileSource source = start(".", Carriage.PLAIN);

        assertThat(ReadFiles.of(source)).containsKeys("./a", "./b/c");
        assertThat(source.complaints())
                .hasSize(20)
                .startsWith("find: ./x: Permission denied", "tar: ./ [31my: Cannot open", "tar: ./file0: Cannot open");
    }

    @Test
    void textMayComeInAnyPieces() throws Exception {
        String text =
                Base64.getMimeEncoder().encodeToString(bytes("d\0\0", ARCHIVE)) + "\r\n!tar: ./z: Cannot open\r\n";
        for (int size : new int[] {1, 7, 4096}) {
            answer(process -> {
                for (int i = 0; i < text.length(); i += size) {
                    process.out(text.substring(i, Math.min(text.length(), i + size)));
                }
                return 0;
            });
            FileSource source = start(".", Carriage.TEXT);

            assertThat(ReadFiles.of(source).get("./b/c").text()).isEqualTo("two");
            assertThat(source.complaints()).containsExactly("tar: ./z: Cannot open");
        }
    }

    @Test
    void aScriptThatWasEndedIsNotWhole() throws Exception {
        answer(process -> {
            process.out(bytes("d\0\0", ARCHIVE));
            process.err("Killed");
            return 137;
        });
        FileSource source = start(".", Carriage.PLAIN);
        for (String path : List.of(".", "./a", "./b/c")) {
            assertThat(source.next().path()).isEqualTo(path);
        }

        assertThat(failure(Kind.FAILED, source)).hasMessage("the reading of files in " + web + " ended early: Killed");
    }

    @Test
    void whatEndsTooEarlyIsSaid() {
        byte[] half = new TarBytes().raw(TarBytes.header("./a", '0', 1000)).bytes();
        for (byte[] output : List.of(bytes("d\0c./ob"), bytes("d\0"), bytes("d\0\0", half))) {
            answer(process -> {
                process.out(output);
                return 0;
            });
            assertThat(failure(Kind.UNREACHABLE, start(".", Carriage.PLAIN))).isNotNull();
            answer(FakeScript.printing(Base64.getEncoder().encodeToString(output), 0));
            assertThat(failure(Kind.UNREACHABLE, start(".", Carriage.TEXT))).isNotNull();
        }
        answer(process -> {
            process.lose("the cable");
            return 0;
        });
        assertThat(failure(Kind.UNREACHABLE, start(".", Carriage.PLAIN))).hasMessageContaining("the cable");
    }

    @Test
    void whatIsNoAnswerOfTheScriptIsRefused() {
        answer(FakeScript.printing("bash: warning\0", 0));
        assertThat(failure(Kind.FAILED, start(".", Carriage.PLAIN))).hasMessageContaining("unknown kind");
        answer(FakeScript.printing("bash: warning!", 0));
        assertThat(failure(Kind.FAILED, start(".", Carriage.TEXT))).hasMessageContaining("no base64");
        answer(process -> {
            process.out("d\0c");
            while (process.signals().isEmpty()) {
                process.out("x".repeat(10_000));
            }
            return 0;
        });
        assertThat(failure(Kind.FAILED, start(".", Carriage.PLAIN))).hasMessageContaining("longer than 64 KiB");
    }

    @Test
    void closingEndsTheScript() throws Exception {
        answer(process -> {
            process.out(bytes("f\0\0", TarBytes.header("./a", '0', 1L << 30)));
            process.awaitSignal();
            return 0;
        });
        FileSource source = start("a", Carriage.PLAIN);
        assertThat(source.next()).isEqualTo(FileEntry.file("a", 1L << 30));
        String marker = fake.requests().get(0).marker();
        assertThat(fake.isRunning(marker)).isTrue();
        source.close();

        await().atMost(Duration.ofSeconds(30)).until(() -> !fake.isRunning(marker));
        source.close();
    }

    private void answer(FakeScript script) {
        fake.answer(request -> true, script);
    }

    private FileSource start(String path, Carriage carriage) {
        return ScriptFiles.start(web, FileRequest.of(new WorkingDirectory.Default(), path), carriage, this::exec);
    }

    private Exec exec(ExecRequest request) {
        return fake.exec(web, request);
    }

    private static ProviderException failure(Kind kind, FileSource source) {
        ProviderException thrown = catchThrowableOfType(ProviderException.class, () -> ReadFiles.of(source));
        assertThat(thrown).isNotNull();
        assertThat(thrown.kind()).isEqualTo(kind);
        assertThat(thrown.nextStep()).isNotBlank();
        return thrown;
    }

    private static byte[] bytes(String records, byte[]... more) {
        TarBytes all = new TarBytes().raw(records.getBytes(StandardCharsets.UTF_8));
        for (byte[] some : more) {
            all.raw(some);
        }
        return all.bytes();
    }
}
