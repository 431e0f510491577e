package dev.sandbar.app.many;

import dev.sandbar.run.record.ArtifactSummary;
import java.util.List;
import java.util.Objects;

/**
 * What became of one sandbox's artifacts.
 *
 * @param unmatched the patterns that nothing was found for, as they were written
 */
public record Collected(ArtifactSummary summary, List<String> unmatched) {
    public Collected {
        Objects.requireNonNull(summary);
        unmatched = List.copyOf(unmatched);
    }
}
