package dev.sandbar.session;

/**
 * How long a session waits.
 *
 * @param graceMillis how long a program may take to end by itself after HUP: shells save their history, editors their
 *     swap files
 * @param killMillis how long the end may take to arrive after KILL
 * @param frameMillis how long a frame that the program wants to be seen whole (mode 2026) is kept back
 */
record Patience(long graceMillis, long killMillis, long frameMillis) {
    static final Patience USUAL = new Patience(2_000, 2_000, 500);

    long longestMillis() {
        return graceMillis + killMillis;
    }
}
