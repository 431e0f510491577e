package dev.sandbar.sandbox;

/** How an exec ended, as far as it was seen. */
public sealed interface ExitStatus {
    /**
     * The end was seen.
     *
     * @param code what the process returned; 128 + n where signal n ended it
     */
    record Exited(int code) implements ExitStatus {}

    /**
     * The end was not seen, so nothing is known about success.
     *
     * @param reason what was lost, for people
     */
    record Lost(String reason) implements ExitStatus {}
}
