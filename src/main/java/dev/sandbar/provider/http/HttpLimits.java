package dev.sandbar.provider.http;

import java.time.Duration;

/**
 * How long and how large an answer may be.
 *
 * @param connect how long a connection may take
 * @param answer how long one attempt may take from beginning to end
 * @param bodyBytes how many bytes of an answer are read at most
 */
public record HttpLimits(Duration connect, Duration answer, int bodyBytes) {
    /** For answers that come at once and are not huge. */
    public static final HttpLimits USUAL = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 8 << 20);
}
