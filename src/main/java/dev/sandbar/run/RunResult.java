package dev.sandbar.run;

import dev.sandbar.sandbox.Outcome;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What became of a run.
 *
 * @param exitCode what the process returned; empty when its end was not seen
 * @param evidence what the outcome was decided from, for people
 */
public record RunResult(Outcome outcome, OptionalInt exitCode, Duration duration, String evidence) {
    public RunResult {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(exitCode);
        Objects.requireNonNull(duration);
        Objects.requireNonNull(evidence);
    }
}
