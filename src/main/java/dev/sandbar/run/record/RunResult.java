package dev.sandbar.run.record;

import dev.sandbar.sandbox.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What became of a run.
 *
 * @param exitCode what the process returned; empty when its end was not seen
 * @param duration by the monotonic clock
 * @param reason why it is this outcome, for people; may be empty
 * @param evidence what the outcome was decided from, for people, the strongest first
 */
public record RunResult(
        Outcome outcome, OptionalInt exitCode, Duration duration, String reason, List<String> evidence) {
    public RunResult {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(exitCode);
        Objects.requireNonNull(duration);
        Objects.requireNonNull(reason);
        evidence = List.copyOf(evidence);
    }
}
