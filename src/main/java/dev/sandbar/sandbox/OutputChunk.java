package dev.sandbar.sandbox;

/**
 * Bytes that an exec wrote, exactly as it wrote them.
 *
 * <p>The array is the receiver's alone: whoever makes a chunk never touches its array again, so it can cross threads
 * without a copy. (A record would compare arrays by identity and promise more than is meant.)
 */
public final class OutputChunk {
    /** Where the bytes were written; with a terminal everything is {@link #STDOUT}. */
    public enum Stream {
        STDOUT,
        STDERR
    }

    private final Stream stream;
    private final byte[] bytes;

    /** Takes over {@code bytes}: the caller must not keep the array. */
    public OutputChunk(Stream stream, byte[] bytes) {
        this.stream = stream;
        this.bytes = bytes;
    }

    public Stream stream() {
        return stream;
    }

    /** The bytes themselves, not a copy. */
    public byte[] bytes() {
        return bytes;
    }
}
