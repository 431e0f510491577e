package dev.sandbar.action;

import dev.sandbar.sandbox.Outcome;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which runs are meant; all that is given must hold.
 *
 * @param sandbox {@code provider/name} or a name
 * @param outcome what became of it; {@code live} is apart
 * @param live only those that have not ended
 * @param since when it was asked for at the earliest
 * @param text words in the command or the output
 * @param limit how many at most
 */
public record RunFilter(
        Optional<String> sandbox,
        Optional<String> provider,
        Optional<Outcome> outcome,
        boolean live,
        Optional<Instant> since,
        Optional<String> text,
        int limit) {
    public RunFilter {
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(provider);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(since);
        Objects.requireNonNull(text);
    }
}
