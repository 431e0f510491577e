package dev.sandbar.run.record;

import java.time.Instant;
import java.util.Objects;

/**
 * How a run ended, and what it wrote.
 *
 * @param at by the wall clock; durations are in {@code result}
 */
public record RunEnd(RunResult result, Instant at, OutputSummary stdout, OutputSummary stderr) {
    public RunEnd {
        Objects.requireNonNull(result);
        Objects.requireNonNull(at);
        Objects.requireNonNull(stdout);
        Objects.requireNonNull(stderr);
    }
}
