package dev.sandbar.run.folder;

import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.SkippedArtifact;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run's list of artifacts says, in the order in which they were come upon.
 *
 * @param sha256 of the list itself, in lower-case hexadecimal
 */
public record ArtifactList(List<Artifact> kept, List<SkippedArtifact> skipped, String sha256) {
    public ArtifactList {
        kept = List.copyOf(kept);
        skipped = List.copyOf(skipped);
    }

    /** Gathers a list. */
    static final class Builder {
        private final List<Artifact> kept = new ArrayList<>();
        private final List<SkippedArtifact> skipped = new ArrayList<>();

        void add(Artifact artifact) {
            kept.add(artifact);
        }

        void add(SkippedArtifact one) {
            skipped.add(one);
        }

        ArtifactList build(String sha256) {
            return new ArtifactList(kept, skipped, sha256);
        }
    }
}
