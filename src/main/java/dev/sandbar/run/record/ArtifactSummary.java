package dev.sandbar.run.record;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of the artifacts that a run was to leave.
 *
 * @param kept how many files
 * @param bytes of all of them
 * @param skipped how many lines of the index tell what is not kept
 * @param index the SHA-256 of the index, in lower-case hexadecimal
 * @param trouble why not all of them were looked for, for people; empty when they were
 */
public record ArtifactSummary(int kept, long bytes, int skipped, String index, Optional<String> trouble) {
    public ArtifactSummary {
        Objects.requireNonNull(index);
        Objects.requireNonNull(trouble);
    }
}
