package dev.sandbar.history;

import dev.sandbar.run.record.RunId;
import dev.sandbar.sandbox.Outcome;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which runs are sought; all that is given must hold.
 *
 * @param sandbox its name at that time
 * @param live only those that have not ended
 * @param since when they were asked for at the earliest
 * @param text whole words that stand one after the other in the command or the output, in any case
 * @param before only runs that sort before this one, for the next page
 * @param limit how many at most
 */
public record RunQuery(
        Optional<String> provider,
        Optional<String> sandbox,
        Optional<Outcome> outcome,
        boolean live,
        Optional<Instant> since,
        Optional<String> text,
        Optional<RunId> before,
        int limit) {
    public RunQuery {
        Objects.requireNonNull(provider);
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(since);
        Objects.requireNonNull(text);
        Objects.requireNonNull(before);
    }

    /** The newest runs. */
    public static RunQuery newest(int limit) {
        return new RunQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** The same, but only those in which {@code words} stand. */
    public RunQuery saying(String words) {
        return new RunQuery(provider, sandbox, outcome, live, since, Optional.of(words), before, limit);
    }

    /** The same, but only those of a sandbox. */
    public RunQuery in(String ofProvider, String name) {
        return new RunQuery(Optional.of(ofProvider), Optional.of(name), outcome, live, since, text, before, limit);
    }

    /** The same, but only those that ended so. */
    public RunQuery ended(Outcome how) {
        return new RunQuery(provider, sandbox, Optional.of(how), live, since, text, before, limit);
    }

    /** The page after the run {@code last}. */
    public RunQuery after(RunId last) {
        return new RunQuery(provider, sandbox, outcome, live, since, text, Optional.of(last), limit);
    }
}
