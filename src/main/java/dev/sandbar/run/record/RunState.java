package dev.sandbar.run.record;

/** How far a run is. */
public enum RunState {
    /** Waits for its turn. */
    QUEUED,
    /** The provider is being asked to start it. */
    STARTING,
    /** The provider has taken the command; output comes. */
    RUNNING,
    /** Over; what became of it is in its {@link RunEnd}. */
    ENDED
}
