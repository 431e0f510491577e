package dev.sandbar.provider.daytona;

import dev.sandbar.sandbox.SandboxState;

/** Daytona's words for states. */
final class States {
    static final String STARTED = "started";
    static final String STOPPED = "stopped";
    static final String ARCHIVING = "archiving";
    static final String ARCHIVED = "archived";
    static final String PAUSED = "paused";
    static final String DESTROYED = "destroyed";

    private States() {}

    /** The state that all providers share; a word of tomorrow is unknown. */
    static SandboxState of(String word) {
        return switch (word) {
            case STARTED -> SandboxState.RUNNING;
            case "creating",
                    "restoring",
                    "starting",
                    "resuming",
                    "pending_build",
                    "building_snapshot",
                    "pulling_snapshot" -> SandboxState.STARTING;
            case "stopping", ARCHIVING, "pausing", "destroying" -> SandboxState.STOPPING;
            case STOPPED, ARCHIVED, DESTROYED -> SandboxState.STOPPED;
            case PAUSED -> SandboxState.PAUSED;
            case "error", "build_failed" -> SandboxState.FAILED;
            // Also resizing, snapshotting, forking: whether a command can run then depends on the class of the sandbox.
            default -> SandboxState.UNKNOWN;
        };
    }
}
