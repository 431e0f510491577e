package dev.sandbar.sandbox;

/** What became of a command, decided from evidence and never from its exit code alone. */
public enum Outcome {
    SUCCEEDED("ok"),
    FAILED("failed"),
    SIGNALED("signaled"),
    TIMED_OUT("timed out"),
    CANCELLED("cancelled"),
    OOM_KILLED("out of memory"),
    /**
     * It wrote more than it was allowed to. What a sandbox limits itself, as disk and processes, is seen by the program
     * alone: it fails of it in a way of its own.
     */
    LIMIT("over its limit"),
    NOT_STARTED("not started"),
    LOST("lost");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** The words shown to people. */
    public String words() {
        return words;
    }
}
