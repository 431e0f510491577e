package dev.sandbar.run.folder;

import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.RunStoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** The artifacts in a run's folder; any thread. */
public final class StoredArtifacts {
    /** The list of what is kept and what is not, in a run's folder. */
    public static final String INDEX = "artifacts.jsonl";
    /** Where the files are, in a run's folder. */
    public static final String FILES = "artifacts";

    private static final long LARGEST_INDEX = 64L << 20;

    private final Path run;

    /** @param run the run's folder */
    StoredArtifacts(Path run) {
        this.run = run;
    }

    /**
     * The list, which is empty when there is none.
     *
     * @throws RunStoreException when it cannot be read or is none; a last line that a crash cut off is left out
     */
    public ArtifactList list() {
        Path index = run.resolve(INDEX);
        ArtifactList.Builder list = new ArtifactList.Builder();
        MessageDigest digest = Sha256.make();
        int at = 0;
        try {
            for (String line : lines(index)) {
                at++;
                IndexReader.read(line, list);
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RunStoreException(
                    "the list of artifacts " + index + " cannot be read, line " + at + ": " + e.getMessage(),
                    "check it: sandbar runs verify",
                    e);
        }
        return list.build(Sha256.text(digest));
    }

    private static List<String> lines(Path index) throws IOException {
        try {
            if (Files.size(index) > LARGEST_INDEX) {
                throw new IOException("it has more than " + LARGEST_INDEX + " bytes");
            }
            String text = Files.readString(index, StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Where an artifact's bytes are; there need not be such a file. */
    public Path file(ArtifactPath path) {
        return run.resolve(FILES).resolve(name(path));
    }

    /** What {@link #files} calls an artifact's file: its path, of nothing but ASCII. */
    public static String name(ArtifactPath path) {
        return StoredName.of(path);
    }

    /**
     * The paths of all files that are there, listed or not, sorted; relative to {@link #FILES}, as {@link #name} says.
     *
     * @throws RunStoreException when they cannot be read
     */
    public List<String> files() {
        Path files = run.resolve(FILES);
        if (!Files.exists(files, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> files.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RunStoreException("artifacts cannot be read in " + files + ": " + e, "check the permissions", e);
        }
    }
}
