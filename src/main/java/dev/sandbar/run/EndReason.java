package dev.sandbar.run;

/** Why Sandbar ends a command that would go on. */
public enum EndReason {
    /** Its time is over. */
    TIMEOUT,
    /** The operator interrupted it. */
    CANCELLED,
    /** Sandbar itself is being ended, or its reader is gone. */
    ABANDONED
}
