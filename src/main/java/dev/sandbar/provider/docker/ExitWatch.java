package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ExitStatus.Evidence;
import dev.sandbar.sandbox.ProviderException;
import java.time.Instant;

/**
 * Asks the engine how an exec ended.
 *
 * <p>The end of the stream proves nothing: an engine that died looks the same, and a process may close its output long
 * before it ends.
 */
record ExitWatch(ExecCalls calls, CreatedExec created, ExecRequest request, Instant started) {
    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 500;
    private static final long LATE_MILLIS = 200;
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    ExitStatus await() throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            ExecState state;
            try {
                state = calls.inspect(created);
            } catch (ProviderException e) {
                return new ExitStatus.Lost(String.valueOf(e.getMessage()));
            }
            if (!state.running()) {
                return ended(state);
            }
            Thread.sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    private ExitStatus ended(ExecState state) throws InterruptedException {
        if (state.neverStarted() && !created.podman()) {
            throw StartFailures.unknown(created.sandbox(), request, "the engine did not say why");
        }
        if (state.exitCode() == ExecState.NO_CODE) {
            return new ExitStatus.Lost("the engine does not know how the command ended");
        }
        int code = (int) state.exitCode();
        return new ExitStatus.Exited(code, code == KILLED || code == TERMINATED ? evidence(code) : Evidence.NONE);
    }

    /** The engine hears of a lack of memory from the kernel, and perhaps a little later than of the end. */
    private Evidence evidence(int code) throws InterruptedException {
        EndEvents events = calls.events(created);
        Evidence evidence = events.since(started);
        if (code == KILLED && evidence.equals(Evidence.NONE)) {
            Thread.sleep(LATE_MILLIS);
            return events.since(started);
        }
        return evidence;
    }
}
