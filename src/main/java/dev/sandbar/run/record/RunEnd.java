package dev.sandbar.run.record;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run ended, and what it wrote.
 *
 * @param at by the wall clock; durations are in {@code result}
 * @param artifacts empty when none were asked for, and until all have been collected
 */
public record RunEnd(
        RunResult result, Instant at, OutputSummary stdout, OutputSummary stderr, Optional<ArtifactSummary> artifacts) {
    public RunEnd {
        Objects.requireNonNull(result);
        Objects.requireNonNull(at);
        Objects.requireNonNull(stdout);
        Objects.requireNonNull(stderr);
        Objects.requireNonNull(artifacts);
    }

    /** Without artifacts. */
    public RunEnd(RunResult result, Instant at, OutputSummary stdout, OutputSummary stderr) {
        this(result, at, stdout, stderr, Optional.empty());
    }

    /** The same with these. */
    public RunEnd with(ArtifactSummary collected) {
        return new RunEnd(result, at, stdout, stderr, Optional.of(collected));
    }

    /** How many bytes are kept of it, of output and artifacts. */
    public long kept() {
        return stdout.kept()
                + stderr.kept()
                + artifacts.map(ArtifactSummary::bytes).orElse(0L);
    }
}
