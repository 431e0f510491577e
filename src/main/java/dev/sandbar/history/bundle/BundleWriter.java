package dev.sandbar.history.bundle;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredArtifacts;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.StreamRedactor;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes bundles: the same runs always give the same bytes. */
public final class BundleWriter {
    /** The earliest that a zip can say; given without a zone it needs no extra fields. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String README = "README.txt";
    private static final String ABOUT =
            """
            Runs of commands, written by Sandbar.

            manifest.json         what is in here
            manifest-sha256.txt   check it: sha256sum -c manifest-sha256.txt
            runs/ID/record.jsonl  what was run, where, when, and what became of it
            runs/ID/stdout.log    what it wrote, as far as that was kept; secrets were replaced before
            runs/ID/stderr.log
            runs/ID/*.head, *.tail-*   the same with the time of each piece
            runs/ID/artifacts.jsonl    files that were kept, and what was not and why
            runs/ID/artifacts/         these files: below work those of its directory, below root others

            Read it in: sandbar runs import FILE
            """;

    private final RunFolders folders;
    private final Redaction redaction;
    private final String tool;
    private final Map<String, Content> contents = new TreeMap<>();

    /**
     * A writer for one bundle.
     *
     * @param redaction finds what must not leave this machine
     * @param tool the program's name and version
     */
    public BundleWriter(RunFolders folders, Redaction redaction, String tool) {
        this.folders = folders;
        this.redaction = redaction;
        this.tool = tool;
    }

    /** Where the bytes of a file come from; asked twice. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the runs into {@code file}, which is there only when all went well.
     *
     * @throws BundleException when one of them has not ended, is damaged or holds a secret
     */
    public void write(List<RunId> runs, Path file) throws IOException, BundleException {
        for (RunId run : runs) {
            check(run);
            add(run);
        }
        contents.put(README, out -> out.write(ABOUT.getBytes(StandardCharsets.UTF_8)));
        Path target = file.toAbsolutePath();
        Path unfinished = Files.createTempFile(target.getParent(), "sandbar", ".zip");
        try {
            write(new Manifest(tool, runs, files()), unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void check(RunId run) throws BundleException {
        RunRecord record = folders.record(run)
                .orElseThrow(() -> new BundleException("the run " + run + " has been removed", "leave it out"));
        if (record.end().isEmpty()) {
            throw new BundleException("the run " + run + " has not ended", "wait for its end, or leave it out");
        }
        if (RunCheck.isCollecting(record, folders)) {
            throw new BundleException(
                    "the files of the run " + run + " are being collected", "wait for that, or leave it out");
        }
        List<String> problems = RunCheck.problems(record, folders);
        if (!problems.isEmpty()) {
            throw new BundleException("the run " + run + " is damaged: " + problems.get(0), "leave it out");
        }
        refuseSecrets(run, "record", out -> out.write(record(run)));
        refuseSecrets(run, "stdout", out -> copy(run, Stream.STDOUT, out));
        refuseSecrets(run, "stderr", out -> copy(run, Stream.STDERR, out));
        // The list first: from then on the paths can be told.
        Path index = index(run);
        if (Files.exists(index)) {
            refuseSecrets(run, "list of artifacts", out -> Files.copy(index, out));
        }
        for (Artifact artifact : folders.artifacts(run).list().kept()) {
            refuseSecrets(run, "artifact " + artifact.path(), out -> copy(run, artifact, out));
        }
    }

    private Path index(RunId run) {
        return folders.folder(run).resolve(StoredArtifacts.INDEX);
    }

    private void copy(RunId run, Artifact artifact, OutputStream out) throws IOException {
        try (InputStream in =
                Files.newInputStream(folders.artifacts(run).file(artifact.path()), LinkOption.NOFOLLOW_LINKS)) {
            in.transferTo(out);
        }
    }

    private void refuseSecrets(RunId run, String where, Content content) throws BundleException {
        StreamRedactor redactor = redaction.stream();
        try (OutputStream check = new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                redactor.feed(bytes, from, length, (some, start, count) -> {});
            }
        }) {
            content.writeTo(check);
        } catch (IOException e) {
            throw unreadable(run, e);
        }
        redactor.finish((some, start, count) -> {});
        if (redactor.redactions() > 0) {
            throw new BundleException(
                    "the " + where + " of the run " + run + " holds " + redactor.redactions()
                            + " secrets that are known here, or look like some",
                    "leave it out; to forget it: sandbar runs rm " + run);
        }
    }

    private static RunStoreException unreadable(RunId run, IOException cause) {
        return new RunStoreException("the run " + run + " cannot be read: " + cause, "see runs verify", cause);
    }

    private void add(RunId run) throws IOException {
        String folder = "runs/" + run + "/";
        contents.put(folder + BundlePath.RECORD, out -> out.write(record(run)));
        contents.put(folder + "stdout.log", out -> copy(run, Stream.STDOUT, out));
        contents.put(folder + "stderr.log", out -> copy(run, Stream.STDERR, out));
        try (var files = Files.newDirectoryStream(folders.folder(run))) {
            for (Path file : files) {
                if (BundlePath.isOutput(file.getFileName().toString())) {
                    contents.put(folder + file.getFileName(), out -> Files.copy(file, out));
                }
            }
        }
        addArtifacts(run, folder);
    }

    private void addArtifacts(RunId run, String folder) {
        Path index = index(run);
        if (Files.exists(index)) {
            contents.put(folder + StoredArtifacts.INDEX, out -> Files.copy(index, out));
        }
        for (Artifact artifact : folders.artifacts(run).list().kept()) {
            contents.put(folder + StoredArtifacts.FILES + "/" + artifact.path(), out -> copy(run, artifact, out));
        }
    }

    // The last whole line is what holds; the others say how it came to be and change nothing.
    private byte[] record(RunId run) throws IOException {
        List<String> lines = Files.readAllLines(folders.folder(run).resolve(BundlePath.RECORD));
        return (lines.get(lines.size() - 1) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void copy(RunId run, Stream stream, OutputStream out) throws IOException {
        try (StoredOutput output = folders.output(run)) {
            Optional<OutputFrame> frame = output.next();
            while (frame.isPresent()) {
                if (frame.get().chunk().stream() == stream) {
                    out.write(frame.get().chunk().bytes());
                }
                frame = output.next();
            }
        }
    }

    private List<BundleFile> files() throws IOException, BundleException {
        List<BundleFile> files = new ArrayList<>();
        for (Map.Entry<String, Content> entry : contents.entrySet()) {
            CountingDigest counted = new CountingDigest();
            entry.getValue().writeTo(counted);
            files.add(counted.file(entry.getKey()));
        }
        return files;
    }

    private void write(Manifest manifest, Path file) throws IOException {
        Map<String, Content> all = new LinkedHashMap<>(contents);
        all.put(Manifest.PATH, out -> out.write(manifest.json()));
        all.put(Manifest.SUMS_PATH, out -> out.write(manifest.sums()));
        List<String> paths = new ArrayList<>(all.keySet());
        Collections.sort(paths);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String path : paths) {
                ZipEntry entry = new ZipEntry(path);
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                all.getOrDefault(path, out -> {}).writeTo(zip);
                zip.closeEntry();
            }
        }
    }
}
