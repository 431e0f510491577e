package dev.sandbar.run.folder;

import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes whole what is left of the artifacts of a run whose console was killed while it collected them. */
final class ArtifactSalvage {
    private static final System.Logger LOG = LazyLogger.of(ArtifactSalvage.class);
    private static final String CUT_OFF = "the console that collected them is gone";

    private final Path run;
    private final StoredArtifacts stored;

    /** @param run the run's folder */
    ArtifactSalvage(Path run) {
        this.run = run;
        this.stored = new StoredArtifacts(run);
    }

    /** Removes what is not in the list, and says what is. */
    ArtifactSummary summary() {
        try {
            ArtifactList list = listed();
            removeBut(list.kept());
            long bytes = list.kept().stream()
                    .mapToLong(artifact -> artifact.content().size())
                    .sum();
            return new ArtifactSummary(
                    list.kept().size(), bytes, list.skipped().size(), list.sha256(), Optional.of(CUT_OFF));
        } catch (IOException e) {
            throw new RunStoreException(
                    "what is left of the artifacts in " + run + " cannot be put in order: " + e,
                    "check the permissions there",
                    e);
        }
    }

    private ArtifactList listed() throws IOException {
        Path index = run.resolve(StoredArtifacts.INDEX);
        if (!Files.exists(index)) {
            return stored.list();
        }
        try {
            ArtifactList list = stored.list();
            removeHalfALine(index);
            return list;
        } catch (RunStoreException e) {
            LOG.log(System.Logger.Level.WARNING, "nothing of the artifacts in " + run + " can be saved", e);
            Files.delete(index);
            return stored.list();
        }
    }

    private static void removeHalfALine(Path index) throws IOException {
        byte[] lines = Files.readAllBytes(index);
        int end = lines.length;
        while (end > 0 && lines[end - 1] != '\n') {
            end--;
        }
        if (end < lines.length) {
            try (FileChannel file = FileChannel.open(index, StandardOpenOption.WRITE)) {
                file.truncate(end);
            }
        }
    }

    private void removeBut(List<Artifact> kept) throws IOException {
        Set<String> listed = new HashSet<>();
        kept.forEach(artifact -> listed.add(StoredArtifacts.name(artifact.path())));
        for (String file : stored.files()) {
            if (!listed.contains(file)) {
                Files.deleteIfExists(run.resolve(StoredArtifacts.FILES).resolve(file));
            }
        }
    }
}
