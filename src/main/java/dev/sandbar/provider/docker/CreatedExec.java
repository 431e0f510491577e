package dev.sandbar.provider.docker;

/**
 * An exec that the engine knows.
 *
 * @param key its container's
 * @param sandbox what to call its sandbox towards people
 * @param podman whether the engine forgets the process id when the process has ended
 */
record CreatedExec(String id, String key, String sandbox, Sizing sizing, boolean podman) {}
