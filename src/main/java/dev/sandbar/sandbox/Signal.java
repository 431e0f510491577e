package dev.sandbar.sandbox;

/** What can be sent to everything that an exec started. */
public enum Signal {
    /** The terminal is gone: what a shell ends at, which does not care for TERM. */
    HUP(1),
    INT(2),
    TERM(15),
    KILL(9);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    /** The number that POSIX systems give it. */
    public int number() {
        return number;
    }
}
