package dev.sandbar.app;

/** What {@code sandbar} ends with beyond a command's own status and {@code ProviderException.Kind}. */
final class ExitStatuses {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int TIMED_OUT = 124;
    static final int OWN_FAILURE = 125;
    static final int INTERRUPTED = 130;
    static final int BROKEN_PIPE = 141;

    private ExitStatuses() {}
}
