package dev.sandbar.session;

/**
 * How long closing a session waits.
 *
 * @param graceMillis how long a program may take to end by itself after HUP: shells save their history, editors their
 *     swap files
 * @param killMillis how long the end may take to arrive after KILL
 */
record Patience(long graceMillis, long killMillis) {
    static final Patience USUAL = new Patience(2_000, 2_000);

    long longestMillis() {
        return graceMillis + killMillis;
    }
}
