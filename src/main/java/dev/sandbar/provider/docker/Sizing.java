package dev.sandbar.provider.docker;

/** When the terminal of an exec gets its first size. */
enum Sizing {
    /** With the start itself: API 1.42 and later. */
    AT_START,
    /** Before the command, which a shell holds back until then (see {@code terminal.sh}). */
    HELD_BACK,
    /** Once the command runs, since its image has no shell: it may see a terminal without a size at first. */
    LATE
}
