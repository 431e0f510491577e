package dev.sandbar.run;

/** Why Sandbar ends a command that would go on. */
public enum EndReason {
    /** Its time is over. */
    TIMEOUT,
    /** It has written more than it may. */
    OUTPUT,
    /** The operator interrupted it. */
    CANCELLED,
    /** Sandbar itself is being ended, or its reader is gone. */
    ABANDONED
}
