package dev.sandbar.ui.runs;

import dev.sandbar.sandbox.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One run as the list shows it.
 *
 * @param id what {@code runs show} takes
 * @param sandbox {@code provider/name} at that time
 * @param line the command as a shell would take it, redacted
 * @param ending empty while it has not ended
 * @param at when it was asked for
 */
public record RunItem(String id, String sandbox, String line, Instant at, Optional<Ending> ending) {
    public RunItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(line);
        Objects.requireNonNull(at);
        Objects.requireNonNull(ending);
    }

    /** How a run ended. */
    public record Ending(Outcome outcome, OptionalInt exitCode, Duration duration) {}

    /** Whether it has not ended. */
    public boolean live() {
        return ending.isEmpty();
    }
}
