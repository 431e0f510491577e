package dev.sandbar.sandbox;

/** A change of state that an operator asks a provider for. */
public enum Lifecycle {
    START("start", Capability.START),
    STOP("stop", Capability.STOP),
    RESTART("restart", Capability.RESTART),
    PAUSE("pause", Capability.PAUSE),
    RESUME("resume", Capability.PAUSE),
    /** Stops it and puts what it holds where that costs less; starting brings it back, later than usual. */
    ARCHIVE("archive", Capability.ARCHIVE),
    /** Gives it its full time again until it stops by itself. */
    EXTEND("extend", Capability.EXTEND),
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
