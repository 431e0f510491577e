package dev.sandbar.provider.docker;

/**
 * What the engine says of an exec.
 *
 * @param exitCode {@link #NO_CODE} when there is none
 * @param pid the process in the engine's own numbering; 0 when it never started (with Podman also when it has ended)
 */
record ExecState(boolean running, long exitCode, long pid) {
    static final long NO_CODE = Long.MIN_VALUE;

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    /** Whether no process was ever made for it. */
    boolean neverStarted() {
        return !running && pid == 0 && (exitCode == NOT_EXECUTABLE || exitCode == NOT_FOUND);
    }
}
