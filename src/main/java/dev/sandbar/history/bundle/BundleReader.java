package dev.sandbar.history.bundle;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads a bundle into a folder of its own, and checks everything in it there. */
public final class BundleReader {
    /** In all, with the directories on the way to artifacts. */
    static final int MOST_FILES = 200_000;
    /** Of one run. */
    static final int MOST_ARTIFACTS = 10_000;

    static final long LARGEST_MANIFEST = 64L << 20;
    /** A stream's head, should each of its bytes have come in a frame of its own. */
    private static final long LARGEST_FILE = 256L << 20;

    static final long LARGEST_TOTAL = 8L << 30;
    /** What is left free on the disk, whatever comes. */
    private static final long RESERVE = 256L << 20;

    /** What the smallest file takes on a disk. */
    private static final long BLOCK = 4_096;

    private static final String HOSTILE = "do not trust this file";

    private final Path staging;
    private final long largest;
    private final Map<String, BundleFile> found = new HashMap<>();
    private long room;

    /** @param staging an empty folder, only for this */
    public BundleReader(Path staging) {
        this(staging, LARGEST_FILE);
    }

    /** @param largest how many bytes a file may have */
    BundleReader(Path staging, long largest) {
        this.staging = staging;
        this.largest = largest;
        this.room = Math.min(LARGEST_TOTAL, staging.toFile().getUsableSpace() - RESERVE);
    }

    /**
     * Unpacks what {@code file} has into {@code staging/runs} and says which runs these are.
     *
     * @throws BundleException when anything in it is not as it should be
     */
    public List<RunId> read(Path file) throws IOException, BundleException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = Manifest.read(bytes(zip, Manifest.PATH));
            compareSums(zip, manifest);
            checkNames(zip, manifest);
            unpack(zip);
            compareFiles(manifest);
            for (RunId run : manifest.runs()) {
                check(run);
            }
            return manifest.runs();
        } catch (ZipException e) {
            throw new BundleException(file + " is no zip that can be read: " + e.getMessage(), "have it made again");
        } catch (NoSuchFileException e) {
            throw new BundleException("there is no file " + file, "name a file that runs export wrote");
        }
    }

    private static byte[] bytes(ZipFile zip, String path) throws IOException, BundleException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new BundleException("it has no " + path, "name a file that runs export wrote");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
            Digests.copy(path, in, bytes, LARGEST_MANIFEST);
        }
        return bytes.toByteArray();
    }

    // Whoever checked the sums with sha256sum has checked what is read here.
    private static void compareSums(ZipFile zip, Manifest manifest) throws IOException, BundleException {
        if (!Arrays.equals(manifest.json(), bytes(zip, Manifest.PATH))
                || !Arrays.equals(manifest.sums(), bytes(zip, Manifest.SUMS_PATH))) {
            throw new BundleException(
                    "its " + Manifest.PATH + " and " + Manifest.SUMS_PATH + " do not say the same", HOSTILE);
        }
    }

    // All of them before anything is written: what a file system cannot tell apart would be one file.
    private void checkNames(ZipFile zip, Manifest manifest) throws BundleException {
        if (zip.size() > MOST_FILES) {
            throw new BundleException("it has " + zip.size() + " files", HOSTILE);
        }
        Set<String> seen = new HashSet<>();
        Map<RunId, DistinctPaths> artifacts = new HashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = entry.getName();
            if (!seen.add(path)) {
                throw new BundleException("it has the file " + path + " twice", HOSTILE);
            }
            Optional<BundlePath> place = BundlePath.parse(path).filter(manifest::mayHave);
            if (place.isEmpty() && !BundlePath.isTop(path)) {
                throw new BundleException("it has a file that does not belong there: " + path, HOSTILE);
            }
            Optional<ArtifactPath> artifact = place.flatMap(BundlePath::artifact);
            if (artifact.isPresent()) {
                DistinctPaths others = artifacts.computeIfAbsent(place.get().run(), run -> new DistinctPaths());
                checkArtifact(path, artifact.get(), others);
            }
        }
        long directories = artifacts.values().stream()
                .mapToLong(DistinctPaths::directories)
                .sum();
        if (directories + zip.size() > MOST_FILES) {
            throw new BundleException("it has " + directories + " directories", HOSTILE);
        }
        room -= directories * BLOCK;
    }

    private static void checkArtifact(String path, ArtifactPath artifact, DistinctPaths others) throws BundleException {
        if (!others.add(artifact)) {
            throw new BundleException(
                    "it has a file where another one is, but for upper and lower case: " + path, HOSTILE);
        }
        if (others.files() > MOST_ARTIFACTS) {
            throw new BundleException("it has more than " + MOST_ARTIFACTS + " artifacts of one run", HOSTILE);
        }
    }

    private void unpack(ZipFile zip) throws IOException, BundleException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = entry.getName();
            Optional<BundlePath> place = BundlePath.parse(path);
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = place.isEmpty() ? OutputStream.nullOutputStream() : create(place.get())) {
                BundleFile file = Digests.copy(path, in, out, Math.max(0, Math.min(largest, room)));
                room -= Math.max(file.size(), BLOCK);
                found.put(path, file);
            }
        }
    }

    private OutputStream create(BundlePath place) throws IOException {
        RunFolders folders = new RunFolders(staging);
        Path file = place.artifact()
                .map(artifact -> folders.artifacts(place.run()).file(artifact))
                .orElseGet(() -> folders.folder(place.run()).resolve(place.name()));
        Files.createDirectories(file.getParent());
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    }

    private void compareFiles(Manifest manifest) throws BundleException {
        Map<String, BundleFile> left = new HashMap<>(found);
        left.remove(Manifest.PATH);
        left.remove(Manifest.SUMS_PATH);
        for (BundleFile listed : manifest.files()) {
            BundleFile there = left.remove(listed.path());
            if (there == null) {
                throw new BundleException(listed.path() + " is listed and missing, or listed twice", HOSTILE);
            }
            if (!there.equals(listed)) {
                throw new BundleException(listed.path() + " was changed", HOSTILE);
            }
        }
        if (!left.isEmpty()) {
            throw new BundleException(left.keySet().iterator().next() + " is not listed", HOSTILE);
        }
        Set<RunId> runs = new HashSet<>();
        manifest.files().forEach(file -> BundlePath.parse(file.path()).ifPresent(place -> runs.add(place.run())));
        if (!runs.equals(new HashSet<>(manifest.runs()))
                || runs.size() != manifest.runs().size()) {
            throw new BundleException("its list of runs is not that of its files", HOSTILE);
        }
    }

    private void check(RunId run) throws IOException, BundleException {
        RunFolders folders = new RunFolders(staging);
        RunRecord record = folders.record(run)
                .filter(one -> one.end().isPresent())
                .orElseThrow(() -> new BundleException("the run " + run + " has no record of its end", HOSTILE));
        List<String> problems = RunCheck.problems(record, folders);
        if (!problems.isEmpty()) {
            throw new BundleException("the run " + run + " is damaged: " + problems.get(0), HOSTILE);
        }
        compareLog(folders, run, Stream.STDOUT, "stdout.log");
        compareLog(folders, run, Stream.STDERR, "stderr.log");
    }

    // People read the log, Sandbar the frames: they must not be told different things.
    private void compareLog(RunFolders folders, RunId run, Stream stream, String name)
            throws IOException, BundleException {
        CountingDigest frames = new CountingDigest();
        try (StoredOutput output = folders.output(run)) {
            Optional<OutputFrame> frame = output.next();
            while (frame.isPresent()) {
                byte[] bytes = frame.get().chunk().bytes();
                if (frame.get().chunk().stream() == stream) {
                    frames.write(bytes, 0, bytes.length);
                }
                frame = output.next();
            }
        }
        String path = "runs/" + run + "/" + name;
        if (!frames.file(path).equals(found.get(path))) {
            throw new BundleException(path + " is not what the frames say", HOSTILE);
        }
        Files.deleteIfExists(folders.folder(run).resolve(name));
    }
}
