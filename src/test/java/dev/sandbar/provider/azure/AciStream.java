package dev.sandbar.provider.azure;

/** How the exec stream behaves, beyond what Azure is known to do. */
public enum AciStream {
    /** Output as binary messages, after an empty one. */
    USUAL,
    /** Output as text messages. */
    TEXT,
    /** The port of the stream's address takes no connection. */
    REFUSED,
    /** The handshake is answered with 404. */
    UNKNOWN_SESSION,
    /** Closes properly before anything runs, as with an image without a shell. */
    NO_SHELL,
    /** Takes everything and never says a word. */
    SILENT,
    /** Breaks off in the middle of a message once the command runs. */
    CUT,
    /** Says nothing any more once the command runs, and keeps the connection. */
    HALF_OPEN,
    /** Announces a message of many GiB once the command runs. */
    OVERSIZED
}
