package dev.sandbar.history;

import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunState;
import dev.sandbar.sandbox.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run as a list shows it.
 *
 * @param sandbox its name at that time
 * @param command the program and its arguments, redacted
 * @param outcome empty while it has not ended
 * @param kept the bytes of output and artifacts that were kept
 */
public record RunSummary(
        RunId id,
        String provider,
        String sandbox,
        List<String> command,
        RunState state,
        Optional<Outcome> outcome,
        OptionalInt exitCode,
        Times times,
        long kept) {
    public RunSummary {
        Objects.requireNonNull(id);
        Objects.requireNonNull(provider);
        Objects.requireNonNull(sandbox);
        command = List.copyOf(command);
        Objects.requireNonNull(state);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(exitCode);
        Objects.requireNonNull(times);
    }

    /**
     * When, by the wall clock.
     *
     * @param started empty when it never was
     * @param duration by the monotonic clock; empty while it has not ended
     */
    public record Times(
            Instant created, Optional<Instant> started, Optional<Instant> ended, Optional<Duration> duration) {}

    /** The command as a shell would take it. */
    public String line() {
        return ShellLine.of(command);
    }

    /** {@code provider/name}. */
    public String qualifiedName() {
        return provider + "/" + sandbox;
    }
}
