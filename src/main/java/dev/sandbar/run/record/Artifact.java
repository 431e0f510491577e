package dev.sandbar.run.record;

import java.util.Objects;

/**
 * A file that a run left and that is kept.
 *
 * @param source its path in the sandbox, redacted
 * @param executable whether its owner could run it there
 */
public record Artifact(ArtifactPath path, String source, boolean executable, Content content) {
    public Artifact {
        Objects.requireNonNull(path);
        Objects.requireNonNull(source);
        Objects.requireNonNull(content);
    }

    /**
     * What is kept of its bytes.
     *
     * @param size in bytes
     * @param sha256 of these bytes, in lower-case hexadecimal
     * @param redactions secrets that were replaced
     * @param omitted bytes of a long text that were left out between its head and its tail
     */
    public record Content(long size, String sha256, long redactions, long omitted) {
        public Content {
            Objects.requireNonNull(sha256);
        }
    }
}
