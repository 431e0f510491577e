package dev.sandbar.history.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.history.KeptRuns;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.SkippedArtifact;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Artifacts on their way from one history to another, also when somebody meddles with them. */
@Timeout(60)
final class ArtifactBundleTest {
    private static final SkippedArtifact LINK = new SkippedArtifact("build/link", "a symbolic link to /etc/passwd");

    private static final long LARGEST = 8 << 20;

    @TempDir
    Path directory;

    private RunFolders folders;
    private RunFolders theirs;
    private KeptRuns runs;
    private RunId run;
    private Path file;

    @BeforeEach
    void keepARun() {
        folders = new RunFolders(directory.resolve("ours"));
        theirs = new RunFolders(directory.resolve("theirs"));
        runs = new KeptRuns(folders);
        run = runs.keepWith(
                Map.of("build/a.log", "one\ntwo\n", "build/tool.sh", "\u0000\u0001", "/var/empty: x", ""), LINK);
        file = directory.resolve("runs.zip");
    }

    private void export(Redaction redaction, RunId exported) throws IOException, BundleException {
        new BundleWriter(folders, redaction, "sandbar test").write(List.of(exported), file);
    }

    private void export() throws IOException, BundleException {
        export(Redaction.of(List.of()), run);
    }

    private void read() throws IOException, BundleException {
        try (StagingFolder staging = StagingFolder.in(directory.resolve("theirs"))) {
            for (RunId one : new BundleReader(staging.path(), LARGEST).read(file)) {
                theirs.adopt(one, new RunFolders(staging.path()).folder(one));
            }
        }
    }

    private String in(String name) {
        return "runs/" + run + "/" + name;
    }

    private void forge(Consumer<Map<String, byte[]>> change) throws IOException, BundleException {
        export();
        new Forgery(file).changeAndSign(2, run, change);
    }

    private void refused(String why) {
        assertThatThrownBy(this::read).isInstanceOf(BundleException.class).hasMessageContaining(why);
        assertThat(directory.resolve("theirs")).isEmptyDirectory();
        assertThat(directory.resolve("evil")).doesNotExist();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Changes the text of a file in the bundle. */
    private static void replace(Map<String, byte[]> entries, String path, String from, String to) {
        String text = new String(entries.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        entries.put(path, bytes(text.replace(from, to)));
    }

    @Test
    void whatWasWrittenIsReadTheSame() throws Exception {
        export();
        assertThat(new Forgery(file).entries().keySet())
                .contains(in("artifacts.jsonl"), in("artifacts/work/build/a.log"), in("artifacts/root/var/empty%3A x"));

        read();

        assertThat(theirs.record(run)).isEqualTo(folders.record(run));
        assertThat(theirs.artifacts(run).list())
                .isEqualTo(folders.artifacts(run).list());
        assertThat(theirs.artifacts(run).files())
                .isEqualTo(folders.artifacts(run).files());
        assertThat(theirs.artifacts(run).list().skipped()).containsExactly(LINK);
        assertThat(theirs.artifacts(run).file(new ArtifactPath("work/build/tool.sh")))
                .hasBinaryContent(new byte[] {0, 1});
        assertThat(RunCheck.problems(theirs.record(run).orElseThrow(), theirs)).isEmpty();
    }

    @Test
    void theSameRunsGiveTheSameBytes() throws Exception {
        export();
        byte[] once = Files.readAllBytes(file);
        export();

        assertThat(Files.readAllBytes(file)).isEqualTo(once);
    }

    @Test
    void aSecretInAFileOrItsNameDoesNotLeave() {
        Redaction redaction = Redaction.of(List.of(new Secret("PASSWORD", "hunter2hunter2")));
        String coded = Base64.getEncoder().encodeToString(bytes("user:hunter2hunter2"));
        RunId inText = runs.keepWith(Map.of("a", "x", "notes", "Authorization: Basic " + coded));
        RunId inBytes = runs.keepWith(Map.of("core", "\u0000\u0001hunter2hunter2\u00ff"));
        RunId inName = runs.keepWith(Map.of("hunter2hunter2.txt", ""));
        RunId inSkip = runs.keepWith(Map.of(), new SkippedArtifact("x", "a link to hunter2hunter2"));

        refusesToExport(redaction, inText, "the artifact work/notes of the run");
        refusesToExport(redaction, inBytes, "the artifact work/core of the run");
        refusesToExport(redaction, inName, "the list of artifacts of the run");
        refusesToExport(redaction, inSkip, "the list of artifacts of the run");
    }

    private void refusesToExport(Redaction redaction, RunId leaking, String where) {
        assertThatThrownBy(() -> export(redaction, leaking))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining(where)
                .hasMessageNotContaining("hunter2");
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsStillCollectedIsNotExported() {
        RunRecord record = KeptRuns.asking(runs.record("near/web", "make"), "*");
        RunRecord running = record.running(record.origin().created());
        RunRecord ended = running.ended(KeptRuns.end(record, 0, "", ""));
        try (OpenRun live = runs.live(record)) {
            live.update(ended);

            assertThat(RunCheck.problems(ended, folders)).isEmpty();
            assertThatThrownBy(() -> export(Redaction.of(List.of()), record.id()))
                    .hasMessageContaining("are being collected");
        }
    }

    @Test
    void whatWasChangedInOurOwnFolderIsFound() throws Exception {
        Path artifact = folders.artifacts(run).file(new ArtifactPath("work/build/a.log"));
        Files.writeString(artifact, "one\nTWO\n");
        assertDamage("the artifact work/build/a.log was changed");
        Files.writeString(artifact, "one\n");
        assertDamage("has 4 bytes, and 8 were kept");
        Files.delete(artifact);
        assertDamage("is listed and missing");
        Files.createSymbolicLink(artifact, folders.artifacts(run).file(new ArtifactPath("work/build/tool.sh")));
        assertDamage("is no file");
        Files.delete(artifact);
        Files.createDirectory(artifact);
        assertDamage("is listed and missing");
        assertThatThrownBy(this::export).hasMessageContaining("is damaged");
    }

    @Test
    void whatWasAddedToOurOwnFolderIsFound() throws Exception {
        Path added = folders.folder(run).resolve("artifacts/work/added");
        Files.createSymbolicLink(added, directory);
        assertDamage("the artifact work/added is not listed");
        Files.delete(added);
        Path index = folders.folder(run).resolve("artifacts.jsonl");
        Files.write(index, Arrays.copyOf(Files.readAllBytes(index), (int) Files.size(index) + 3));
        assertDamage("the list of its artifacts was changed");
        Files.delete(index);
        assertDamage("the list of its artifacts was changed");
    }

    @Test
    void artifactsOfWhichTheRecordSaysNothingAreFound() throws Exception {
        RunId plain = runs.keep("near/web", 0, "", "true");
        Files.createDirectory(folders.folder(plain).resolve("artifacts"));
        assertThat(RunCheck.problems(folders.record(plain).orElseThrow(), folders))
                .isEmpty();

        Files.writeString(folders.folder(plain).resolve("artifacts/x"), "x");

        assertThat(RunCheck.problems(folders.record(plain).orElseThrow(), folders))
                .containsExactly("it has artifacts of which its record says nothing");
    }

    private void assertDamage(String what) {
        assertThat(RunCheck.problems(folders.record(run).orElseThrow(), folders))
                .anySatisfy(problem -> assertThat(problem).contains(what));
    }

    @Test
    void pathsThatLeadElsewhereAreRefused() throws Exception {
        for (String path : List.of(
                "artifacts/work/../x",
                "artifacts/work/../../../../../../evil",
                "artifacts/../evil",
                "artifacts//etc/passwd",
                "artifacts/work//x",
                "artifacts/work/./x",
                "artifacts/work/",
                "artifacts/work",
                "artifacts/other/x",
                "artifacts/work/a\\b",
                "artifacts/work/C:",
                "artifacts/work/nul",
                "artifacts/work/a\u0000b",
                "artifacts/work/a\u202eb",
                "artifacts/work/%2e%2e",
                "artifacts/work/e\u0301",
                "artifacts/work/" + "d/".repeat(32) + "x",
                "artifacts/work/" + "x".repeat(256),
                "artifacts.jsonl/x",
                "Artifacts/work/x")) {
            forge(entries -> entries.put(in(path), new byte[] {1}));
            refused("does not belong there");
        }
    }

    @Test
    void pathsThatDifferOnlyInCaseAreRefused() throws Exception {
        for (String path : List.of(
                "artifacts/work/build/A.LOG",
                "artifacts/work/BUILD/A.log",
                "artifacts/work/Build",
                "artifacts/work/build/a.log/x")) {
            forge(entries -> entries.put(in(path), new byte[] {1}));
            refused("where another one is");
        }
    }

    @Test
    void pathsThatAreListedTwiceAreRefused() throws Exception {
        forge(entries -> {
            String list = new String(entries.get(in("artifacts.jsonl")), StandardCharsets.UTF_8);
            entries.put(in("artifacts.jsonl"), bytes(list + list));
            replace(
                    entries,
                    in("record.jsonl"),
                    "\"kept\":3,\"bytes\":10,\"skipped\":1",
                    "\"kept\":6,\"bytes\":20,\"skipped\":2");
            sign(entries);
        });

        refused("is listed twice");
    }

    /** Has the record say of the list what is true. */
    private void sign(Map<String, byte[]> entries) {
        String known = folders.artifacts(run).list().sha256();
        String other = Digests.of("", entries.get(in("artifacts.jsonl"))).sha256();
        replace(entries, in("record.jsonl"), known, other);
    }

    @Test
    void whatIsListedAndMissingIsRefused() throws Exception {
        forge(entries -> entries.remove(in("artifacts/work/build/a.log")));

        refused("the artifact work/build/a.log is listed and missing");
    }

    @Test
    void whatIsNotListedIsRefused() throws Exception {
        forge(entries -> entries.put(in("artifacts/work/more"), new byte[0]));

        refused("the artifact work/more is not listed");
    }

    @Test
    void whatHasAnotherHashThanListedIsRefused() throws Exception {
        forge(entries -> entries.put(in("artifacts/work/build/a.log"), bytes("one\nTWO\n")));

        refused("the artifact work/build/a.log was changed");
    }

    @Test
    void aListWithAnotherHashThanRecordedIsRefused() throws Exception {
        forge(entries -> replace(entries, in("artifacts.jsonl"), "/etc/passwd", "/etc/shadow"));

        refused("the list of its artifacts was changed");
    }

    @Test
    void aListThatSaysMoreThanItsRecordIsRefused() throws Exception {
        forge(entries -> {
            replace(entries, in("artifacts.jsonl"), "\"size\":8", "\"size\":9");
            sign(entries);
        });

        refused("is not what its record says of it");
    }

    @Test
    void aListThatLeadsElsewhereIsRefused() throws Exception {
        forge(entries -> {
            replace(entries, in("artifacts.jsonl"), "work/build/a.log", "work/../../../../../ours/x");
            sign(entries);
        });

        refused("the list of artifacts");
    }

    @Test
    void artifactsWithoutAListAreRefused() throws Exception {
        forge(entries -> entries.remove(in("artifacts.jsonl")));

        refused("is damaged: the list of its artifacts");
    }

    @Test
    void artifactsInABundleOfTheFirstVersionAreRefused() throws Exception {
        export();
        new Forgery(file).changeAndSign(1, run, entries -> {});

        refused("does not belong there");
    }

    @Test
    void whatCallsItselfALinkIsAFile() throws Exception {
        Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "untouched");
        forge(entries -> entries.put(in("artifacts/work/build/a.log"), bytes("../../../../../elsewhere")));
        byte[] zip = Files.readAllBytes(file);
        byte[] header = {'P', 'K', 1, 2};
        for (int i = 0; i + 46 < zip.length; i++) {
            if (Arrays.equals(zip, i, i + header.length, header, 0, header.length)) {
                // Made by Unix, and a symbolic link (APPNOTE 4.4.2 and 4.4.15; stat.h).
                zip[i + 5] = 3;
                zip[i + 40] = (byte) 0xff;
                zip[i + 41] = (byte) 0xa1;
            }
        }
        Files.write(file, zip);

        refused("the artifact work/build/a.log has 24 bytes");
        assertThat(elsewhere).hasContent("untouched");
    }

    @Test
    void tooManyAreRefusedBeforeOneIsUnpacked() throws Exception {
        writeMany(BundleReader.MOST_ARTIFACTS + 1, "artifacts/work/");
        refused("more than 10000 artifacts");
    }

    @Test
    void tooManyDirectoriesAreRefusedBeforeOneIsMade() throws Exception {
        writeMany(7_000, "artifacts/work/%d/" + "d/".repeat(29));
        refused("directories");
    }

    private void writeMany(int count, String folder) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Manifest manifest = new Manifest("forger", List.of(run), List.of());
            put(zip, Manifest.PATH, manifest.json());
            put(zip, Manifest.SUMS_PATH, manifest.sums());
            for (int i = 0; i < count; i++) {
                put(zip, in(folder.replace("%d", "d" + i) + i), new byte[0]);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void oneThatIsTooLargeIsGivenUp() throws Exception {
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            Manifest manifest = new Manifest("forger", List.of(run), List.of());
            put(zip, Manifest.PATH, manifest.json());
            put(zip, Manifest.SUMS_PATH, manifest.sums());
            zip.putNextEntry(new ZipEntry(in("artifacts/work/bomb")));
            for (long i = 0; i <= LARGEST; i += zeros.length) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        refused("is larger than");
    }

    @Test
    void aDeepTreeIsReadAndRemoved() throws Exception {
        run = runs.keepWith(Map.of("d".repeat(100) + "/" + "d/".repeat(30) + "f", "deep"));
        export();
        read();
        assertThat(theirs.artifacts(run).files()).hasSize(1);

        theirs.remove(run);

        assertThat(theirs.folder(run)).doesNotExist();
        assertThat(theirs.pending()).isEmpty();
    }
}
