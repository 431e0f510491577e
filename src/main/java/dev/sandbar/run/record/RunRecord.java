package dev.sandbar.run.record;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that is known of a run but its output.
 *
 * @param started when the provider had taken the command, by the wall clock
 * @param end present exactly when it has ended
 */
public record RunRecord(
        RunId id,
        RunTarget target,
        RunCommand command,
        RunOrigin origin,
        RunState state,
        Optional<Instant> started,
        Optional<RunEnd> end) {
    public RunRecord {
        Objects.requireNonNull(id);
        Objects.requireNonNull(target);
        Objects.requireNonNull(command);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(started);
        if (end.isPresent() != (state == RunState.ENDED)) {
            throw new IllegalArgumentException("a run has an end exactly when it has ended");
        }
    }

    /** A run that is asked for and waits for its turn. */
    public static RunRecord queued(RunId id, RunTarget target, RunCommand command, RunOrigin origin) {
        return new RunRecord(id, target, command, origin, RunState.QUEUED, Optional.empty(), Optional.empty());
    }

    /** The same while its provider is being asked. */
    public RunRecord starting() {
        return new RunRecord(id, target, command, origin, RunState.STARTING, started, Optional.empty());
    }

    /** The same while it runs. */
    public RunRecord running(Instant since) {
        return new RunRecord(id, target, command, origin, RunState.RUNNING, Optional.of(since), Optional.empty());
    }

    /** The same after its end. */
    public RunRecord ended(RunEnd how) {
        return new RunRecord(id, target, command, origin, RunState.ENDED, started, Optional.of(how));
    }
}
