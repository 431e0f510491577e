package dev.sandbar.history.bundle;

import dev.sandbar.run.folder.ArtifactList;
import dev.sandbar.run.folder.StoredArtifacts;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the artifacts that are there with their list, and the list with what was noted of it. */
final class ArtifactCheck {
    private static final int MOST_PROBLEMS = 20;

    private final Path folder;
    private final StoredArtifacts artifacts;
    private final List<String> problems = new ArrayList<>();

    private ArtifactCheck(Path folder, StoredArtifacts artifacts) {
        this.folder = folder;
        this.artifacts = artifacts;
    }

    /**
     * What is wrong; empty when nothing is.
     *
     * @param noted empty for a run that has none
     * @param folder the run's
     */
    static List<String> problems(Optional<ArtifactSummary> noted, Path folder, StoredArtifacts artifacts) {
        ArtifactCheck check = new ArtifactCheck(folder, artifacts);
        try {
            check.compare(noted);
        } catch (RunStoreException e) {
            check.found(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            check.found("its artifacts cannot be read: " + e);
        }
        return check.problems;
    }

    private void found(String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    private void compare(Optional<ArtifactSummary> noted) throws IOException {
        List<String> files = artifacts.files();
        Path index = folder.resolve(StoredArtifacts.INDEX);
        if (noted.isEmpty()) {
            if (!files.isEmpty() || Files.exists(index, LinkOption.NOFOLLOW_LINKS)) {
                found("it has artifacts of which its record says nothing");
            }
            return;
        }
        ArtifactList list = artifacts.list();
        compareList(noted.get(), list, index);
        compareFiles(list, new HashSet<>(files));
    }

    private void compareList(ArtifactSummary noted, ArtifactList list, Path index) throws IOException {
        if (!digest(index).sha256().equals(noted.index())) {
            found("the list of its artifacts was changed: its hash is another one");
        }
        long bytes = list.kept().stream().mapToLong(one -> one.content().size()).sum();
        if (list.kept().size() != noted.kept() || list.skipped().size() != noted.skipped() || bytes != noted.bytes()) {
            found("the list of its artifacts is not what its record says of it");
        }
        DistinctPaths paths = new DistinctPaths();
        for (Artifact artifact : list.kept()) {
            if (!paths.add(artifact.path())) {
                found("the artifact " + artifact.path() + " is listed twice, or where another one is");
            }
        }
    }

    private void compareFiles(ArtifactList list, Set<String> left) throws IOException {
        for (Artifact artifact : list.kept()) {
            if (left.remove(StoredArtifacts.name(artifact.path()))) {
                compare(artifact);
            } else {
                found("the artifact " + artifact.path() + " is listed and missing");
            }
        }
        left.forEach(path -> found("the artifact " + path + " is not listed"));
    }

    private void compare(Artifact artifact) throws IOException {
        Path file = artifacts.file(artifact.path());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            found("the artifact " + artifact.path() + " is no file");
            return;
        }
        BundleFile there = digest(file);
        if (there.size() != artifact.content().size()) {
            found("the artifact " + artifact.path() + " has " + there.size() + " bytes, and "
                    + artifact.content().size() + " were kept");
        } else if (!there.sha256().equals(artifact.content().sha256())) {
            found("the artifact " + artifact.path() + " was changed: its hash is another one");
        }
    }

    /** What is in the file; one that is missing is empty. */
    private static BundleFile digest(Path file) throws IOException {
        CountingDigest digest = new CountingDigest();
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            in.transferTo(digest);
        } catch (NoSuchFileException e) {
            return digest.file("");
        }
        return digest.file("");
    }
}
