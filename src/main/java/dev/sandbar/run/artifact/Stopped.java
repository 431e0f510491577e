package dev.sandbar.run.artifact;

/** Collecting is over before everything was looked at; the message says why, for people. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(String why) {
        super(why, null, false, false);
    }

    /** Why it is over. */
    String why() {
        return String.valueOf(getMessage());
    }
}
