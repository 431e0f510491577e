package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;

/**
 * Asks the engine how an exec ended.
 *
 * <p>The end of the stream proves nothing: an engine that died looks the same, and a process may close its output long
 * before it ends.
 */
record ExitWatch(ExecCalls calls, CreatedExec created, ExecRequest request) {
    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 500;

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

    private ExitStatus ended(ExecState state) {
        if (state.neverStarted() && !created.podman()) {
            throw StartFailures.unknown(created.sandbox(), request, "the engine did not say why");
        }
        if (state.exitCode() == ExecState.NO_CODE) {
            return new ExitStatus.Lost("the engine does not know how the command ended");
        }
        return new ExitStatus.Exited((int) state.exitCode());
    }
}
