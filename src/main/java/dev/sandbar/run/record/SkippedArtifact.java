package dev.sandbar.run.record;

import java.util.Objects;

/**
 * Something that was asked for and is not kept.
 *
 * @param source its path in the sandbox, or the pattern that was asked for; redacted
 * @param reason why, for people; to follow the name after a colon
 */
public record SkippedArtifact(String source, String reason) {
    public SkippedArtifact {
        Objects.requireNonNull(source);
        Objects.requireNonNull(reason);
    }
}
