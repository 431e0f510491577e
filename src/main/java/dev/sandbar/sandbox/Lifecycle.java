package dev.sandbar.sandbox;

/** A change of state that an operator asks a provider for. */
public enum Lifecycle {
    START("start", Capability.START),
    STOP("stop", Capability.STOP),
    RESTART("restart", Capability.RESTART),
    PAUSE("pause", Capability.PAUSE),
    RESUME("resume", Capability.PAUSE),
    REMOVE("remove", Capability.REMOVE);

    private final String verb;
    private final Capability needs;

    Lifecycle(String verb, Capability needs) {
        this.verb = verb;
        this.needs = needs;
    }

    /** The verb shown to people. */
    public String verb() {
        return verb;
    }

    /** The capability without which the change is refused. */
    public Capability needs() {
        return needs;
    }
}
