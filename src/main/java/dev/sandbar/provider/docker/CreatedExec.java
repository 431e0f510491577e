package dev.sandbar.provider.docker;

/**
 * An exec that the engine knows.
 *
 * @param key its container's
 * @param sandbox what to call its sandbox towards people
 * @param sizeAtStart whether the terminal's size goes with the start (API 1.42 and later)
 * @param podman whether the engine forgets the process id when the process has ended
 */
record CreatedExec(String id, String key, String sandbox, boolean sizeAtStart, boolean podman) {}
