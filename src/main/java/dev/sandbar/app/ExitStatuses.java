package dev.sandbar.app;

import dev.sandbar.run.record.RunResult;

/** What {@code sandbar} ends with beyond a command's own status and {@code ProviderException.Kind}. */
public final class ExitStatuses {
    public static final int OK = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int TIMED_OUT = 124;
    public static final int OWN_FAILURE = 125;
    public static final int INTERRUPTED = 130;
    public static final int BROKEN_PIPE = 141;
    /** 128 and SIGXFSZ, as a shell says of who writes more than {@code ulimit -f} lets it. */
    public static final int TOO_MUCH = 153;

    private ExitStatuses() {}

    /** What a command's end means for {@code sandbar}: its own code wherever that is known. */
    static int of(RunResult result) {
        return switch (result.outcome()) {
            case TIMED_OUT -> TIMED_OUT;
            case LIMIT -> TOO_MUCH;
            case CANCELLED -> INTERRUPTED;
            case LOST, NOT_STARTED -> OWN_FAILURE;
            case SUCCEEDED, FAILED, SIGNALED, OOM_KILLED -> result.exitCode().orElse(OWN_FAILURE);
        };
    }
}
