package dev.sandbar.history.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.history.KeptRuns;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.Secret;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class BundleTest {
    private static final long LARGEST = 8 << 20;

    @TempDir
    Path directory;

    private RunFolders folders;
    private KeptRuns runs;
    private RunId first;
    private Path file;

    @BeforeEach
    void keepRuns() {
        folders = new RunFolders(directory.resolve("ours"));
        runs = new KeptRuns(folders);
        RunRecord record = runs.record("near/web", "make", "it \u00fc \u001b all");
        runs.keep(record, 2, "one\n\u001b[1mtwo\u001b[0m\n", "trouble\n");
        first = record.id();
        file = directory.resolve("runs.zip");
    }

    private void export(RunId... exported) throws IOException, BundleException {
        export(Redaction.of(List.of()), exported);
    }

    private void export(Redaction redaction, RunId... exported) throws IOException, BundleException {
        new BundleWriter(folders, redaction, "sandbar test").write(List.of(exported), file);
    }

    private List<RunId> read() throws IOException, BundleException {
        try (StagingFolder staging = StagingFolder.in(directory.resolve("theirs"))) {
            List<RunId> read = new BundleReader(staging.path(), LARGEST).read(file);
            for (RunId run : read) {
                new RunFolders(directory.resolve("theirs")).adopt(run, new RunFolders(staging.path()).folder(run));
            }
            return read;
        }
    }

    private static List<OutputFrame> frames(RunFolders folders, RunId run) {
        List<OutputFrame> frames = new ArrayList<>();
        try (StoredOutput output = folders.output(run)) {
            for (Optional<OutputFrame> frame = output.next(); frame.isPresent(); frame = output.next()) {
                frames.add(frame.get());
            }
        }
        return frames;
    }

    @Test
    void whatWasWrittenIsReadTheSame() throws Exception {
        RunId second = runs.keep("near/web", 0, "", "true");
        export(second, first);

        assertThat(read()).containsExactly(first, second);

        RunFolders theirs = new RunFolders(directory.resolve("theirs"));
        assertThat(theirs.record(first)).isEqualTo(folders.record(first));
        assertThat(frames(theirs, first)).usingRecursiveComparison().isEqualTo(frames(folders, first));
        assertThat(theirs.pending()).containsExactly(second, first);
        try (var left = Files.list(directory.resolve("theirs"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("runs", "runs.pending");
        }
    }

    @Test
    void theSameRunsGiveTheSameBytes() throws Exception {
        export(first);
        byte[] once = Files.readAllBytes(file);
        export(first);

        assertThat(Files.readAllBytes(file)).isEqualTo(once);
    }

    @Test
    void sha256sumFindsEverythingRight() throws Exception {
        Path tool = Path.of("/usr/bin/sha256sum");
        Assumptions.assumeTrue(Files.exists(tool), "needs " + tool);
        export(first);
        Path unpacked = directory.resolve("unpacked");
        for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
            Files.createDirectories(unpacked.resolve(entry.getKey()).getParent());
            Files.write(unpacked.resolve(entry.getKey()), entry.getValue());
        }

        Process check = new ProcessBuilder(tool.toString(), "--strict", "-c", "manifest-sha256.txt")
                .directory(unpacked.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(entries().size() - 1).allMatch(line -> line.endsWith(": OK"));
        assertThat(Files.readString(unpacked.resolve("runs/" + first + "/stdout.log")))
                .isEqualTo("one\n\u001b[1mtwo\u001b[0m\n");
    }

    @Test
    void aSecretDoesNotLeave() {
        String coded = Base64.getEncoder().encodeToString("user:hunter2hunter2".getBytes(StandardCharsets.UTF_8));
        RunId leaking = runs.keep("near/web", 0, "Authorization: Basic " + coded + "\n", "true");
        RunId inCommand = runs.keep("near/web", 0, "", "login", "hunter2hunter2");
        Redaction redaction = Redaction.of(List.of(new Secret("PASSWORD", "hunter2hunter2")));

        assertThatThrownBy(() -> export(redaction, first, leaking))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("the stdout of the run " + leaking)
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> export(redaction, inCommand)).hasMessageContaining("the record of the run");
        assertThat(file).doesNotExist();
    }

    @Test
    void aLiveRunIsNotExported() {
        RunRecord record = runs.record("near/web", "sleep");
        try (OpenRun live = runs.live(record)) {
            assertThatThrownBy(() -> export(record.id())).hasMessageContaining("has not ended");
            live.update(record);
        }
    }

    @Test
    void aDamagedRunIsNotExported() throws IOException {
        Path head = folders.folder(first).resolve("stdout.head");
        byte[] bytes = Files.readAllBytes(head);
        bytes[bytes.length - 2] ^= 1;
        Files.write(head, bytes);

        assertThatThrownBy(() -> export(first)).hasMessageContaining("is damaged: stdout was changed");
    }

    private Map<String, byte[]> entries() throws IOException {
        return new Forgery(file).entries();
    }

    private void tamper(Consumer<Map<String, byte[]>> change) throws IOException, BundleException {
        export(first);
        new Forgery(file).change(change);
    }

    private void tamperAndSign(Consumer<Map<String, byte[]>> change) throws IOException, BundleException {
        export(first);
        new Forgery(file).changeAndSign(2, first, change);
    }

    private void refused(String why) {
        assertThatThrownBy(this::read).isInstanceOf(BundleException.class).hasMessageContaining(why);
        assertThat(directory.resolve("theirs/runs")).doesNotExist();
        assertThat(directory.resolve("theirs")).isEmptyDirectory();
    }

    private String in(String name) {
        return "runs/" + first + "/" + name;
    }

    @Test
    void aChangedFileIsFound() throws Exception {
        tamper(entries -> entries.put(in("stdout.log"), "1\n".getBytes(StandardCharsets.UTF_8)));
        refused("stdout.log was changed");
    }

    @Test
    void aMissingFileIsFound() throws Exception {
        tamper(entries -> entries.remove(in("stderr.log")));
        refused("is listed and missing");
    }

    @Test
    void aFileThatIsNotListedIsFound() throws Exception {
        tamper(entries -> entries.put(in("stdout.tail-000001"), new byte[0]));
        refused("is not listed");
    }

    @Test
    void aChangedManifestIsFound() throws Exception {
        tamper(entries -> entries.put(
                Manifest.PATH,
                new String(entries.get(Manifest.PATH), StandardCharsets.UTF_8)
                        .replace("sandbar test", "sandbar 9")
                        .getBytes(StandardCharsets.UTF_8)));
        refused("do not say the same");
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws Exception {
        for (String name : List.of(
                "../evil",
                "/etc/cron.d/evil",
                in("../../evil"),
                "runs/../../evil/record.jsonl",
                in("record.jsonl/x"),
                in("RECORD.JSONL"),
                in("stdout.tail-1"),
                in("reserve"),
                "runs/" + first + "\\evil",
                in("stdout.log\u0000"),
                "runs/",
                "C:evil",
                "r\u00fcns/x")) {
            tamperAndSign(entries -> entries.put(name, new byte[] {1}));
            refused("does not belong there");
        }
    }

    @Test
    void whatTheFirstVersionWroteIsRead() throws Exception {
        export(first);
        new Forgery(file).changeAndSign(1, first, entries -> {});
        assertThat(new String(entries().get(Manifest.PATH), StandardCharsets.UTF_8))
                .contains("\"version\" : 1");

        assertThat(read()).containsExactly(first);
    }

    @Test
    void whatANewerVersionWroteIsNotRead() throws Exception {
        export(first);
        new Forgery(file).changeAndSign(3, first, entries -> {});

        refused("the version 3");
    }

    @Test
    void aLogThatSaysSomethingElseThanTheFramesIsFound() throws Exception {
        tamperAndSign(entries -> entries.put(in("stdout.log"), "all is well\n".getBytes(StandardCharsets.UTF_8)));
        refused("stdout.log is not what the frames say");
    }

    @Test
    void framesThatAreNoFramesAreFound() throws Exception {
        tamperAndSign(
                entries -> entries.put(in("stdout.head"), "\u00ff".repeat(500).getBytes(StandardCharsets.UTF_8)));
        refused("is damaged");
    }

    @Test
    void aRecordOfAnotherRunIsFound() throws Exception {
        RunId other = runs.keep("near/web", 0, "", "true");
        byte[] record = Files.readAllBytes(folders.folder(other).resolve("record.jsonl"));
        tamperAndSign(entries -> entries.put(in("record.jsonl"), record));
        refused("has no record of its end");
    }

    @Test
    void aFileThatIsTooLargeIsGivenUp() throws Exception {
        tamperAndSign(entries -> entries.put(in("stdout.log"), new byte[0]));
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            export(zip, Manifest.PATH, new Manifest("forger", List.of(first), List.of()).json());
            export(zip, Manifest.SUMS_PATH, new Manifest("forger", List.of(first), List.of()).sums());
            zip.putNextEntry(new ZipEntry(in("stdout.head")));
            for (long i = 0; i <= LARGEST; i += zeros.length) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        refused("is larger than");
    }

    @Test
    void whatCallsItselfALinkIsNone() throws Exception {
        Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "untouched");
        tamperAndSign(
                entries -> entries.put(in("stdout.log"), elsewhere.toString().getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = Files.readAllBytes(file);
        byte[] header = {'P', 'K', 1, 2};
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + header.length, header, 0, header.length)) {
                // Made by Unix, and a symbolic link (APPNOTE 4.4.2 and 4.4.15; stat.h).
                bytes[i + 5] = 3;
                bytes[i + 40] = (byte) 0xff;
                bytes[i + 41] = (byte) 0xa1;
            }
        }
        Files.write(file, bytes);

        refused("stdout.log is not what the frames say");
        assertThat(elsewhere).hasContent("untouched");
    }

    @Test
    void moreFilesThanAnybodyKeepsAreRefusedBeforeOneIsUnpacked() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            export(zip, Manifest.PATH, new Manifest("forger", List.of(first), List.of()).json());
            export(zip, Manifest.SUMS_PATH, new Manifest("forger", List.of(first), List.of()).sums());
            for (int i = 0; i <= BundleReader.MOST_FILES; i++) {
                ZipEntry empty = new ZipEntry(in("stdout.tail-" + (100_000 + i)));
                empty.setMethod(ZipEntry.STORED);
                empty.setSize(0);
                empty.setCrc(0);
                zip.putNextEntry(empty);
                zip.closeEntry();
            }
        }

        refused("it has " + (BundleReader.MOST_FILES + 3) + " files");
    }

    private static void export(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    @Test
    void aNameThatIsThereTwiceIsFound() throws Exception {
        tamperAndSign(entries -> entries.put(in("stderr.lox"), new byte[] {1}));
        byte[] bytes = Files.readAllBytes(file);
        byte[] from = "stderr.lox".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + from.length <= bytes.length; i++) {
            if (new String(bytes, i, from.length, StandardCharsets.ISO_8859_1).equals("stderr.lox")) {
                bytes[i + from.length - 1] = 'g';
            }
        }
        Files.write(file, bytes);

        refused("twice");
    }

    @Test
    void whatIsNoBundleIsRefused() throws Exception {
        Files.writeString(file, "hello");
        refused("is no zip");
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(empty)) {
            zip.putNextEntry(new ZipEntry("README.txt"));
        }
        Files.write(file, empty.toByteArray());
        refused("it has no manifest.json");
        Files.delete(file);
        refused("there is no file");
    }

    @Test
    void aCutOffFileIsRefused() throws Exception {
        export(first);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        refused("is no zip");
    }
}
