package dev.sandbar.provider.http;

import java.time.Duration;

/**
 * What a WebSocket may cost.
 *
 * @param messageBytes how long one message may be
 * @param queuedBytes how much is taken from the network before somebody reads it
 * @param ping how often the server is asked whether it is there; zero for never. Who does not read for so long loses the
 *     connection, since the answer waits behind the output
 */
public record SocketLimits(int messageBytes, int queuedBytes, Duration ping) {
    /** For output that is read slowly at times. */
    public static final SocketLimits USUAL = new SocketLimits(8 << 20, 256 << 10, Duration.ZERO);

    /** The same with another ping. */
    public SocketLimits pinging(Duration other) {
        return new SocketLimits(messageBytes, queuedBytes, other);
    }
}
