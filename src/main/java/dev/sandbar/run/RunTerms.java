package dev.sandbar.run;

import dev.sandbar.run.artifact.ArtifactPattern;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much a run may take, and what of its sandbox is kept with it.
 *
 * @param timeout counted from the moment at which the command is started
 * @param maxOutput in bytes, of both streams together
 * @param artifacts which files to keep after its end, the most important first
 */
public record RunTerms(Optional<Duration> timeout, OptionalLong maxOutput, List<ArtifactPattern> artifacts) {
    /** As long as it takes and as much as it writes, and no files. */
    public static final RunTerms NONE = within(Optional.empty());

    public RunTerms {
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(maxOutput);
        artifacts = List.copyOf(artifacts);
    }

    /** With as much output as the command likes to write, and no files. */
    public static RunTerms within(Optional<Duration> timeout) {
        return new RunTerms(timeout, OptionalLong.empty(), List.of());
    }
}
