package dev.sandbar.sandbox;

/** What a sandbox is doing, in words that all providers share. */
public enum SandboxState {
    CREATED("created"),
    STARTING("starting"),
    RUNNING("running"),
    PAUSED("paused"),
    STOPPING("stopping"),
    STOPPED("stopped"),
    FAILED("failed"),
    UNKNOWN("unknown");

    private final String word;

    SandboxState(String word) {
        this.word = word;
    }

    /** The word shown to people and written to JSON. */
    public String word() {
        return word;
    }

    /** Whether a command can be run in a sandbox in this state. */
    public boolean canExec() {
        return this == RUNNING;
    }
}
