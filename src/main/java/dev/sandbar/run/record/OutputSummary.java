package dev.sandbar.run.record;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of one stream as a whole, also of what was not kept of it.
 *
 * @param written the bytes that the program wrote
 * @param bytes the bytes of the redacted stream
 * @param lines line feeds in it
 * @param sha256 of the whole redacted stream, in lower-case hexadecimal; empty when nobody saw all of it
 * @param redactions secrets that were replaced
 * @param truncation what was not kept; empty when everything was
 */
public record OutputSummary(
        long written, long bytes, long lines, String sha256, long redactions, Optional<Truncation> truncation) {
    private static final String SHA_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /** Of a stream on which nothing was written. */
    public static final OutputSummary NOTHING = new OutputSummary(0, 0, 0, SHA_OF_NOTHING, 0, Optional.empty());

    public OutputSummary {
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(truncation);
    }

    /** The bytes that were kept. */
    public long kept() {
        return truncation.isPresent()
                ? truncation.get().headBytes() + truncation.get().tailBytes()
                : bytes;
    }
}
