package dev.sandbar.session;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Signal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a program (HUP, as when a terminal is closed, then KILL) and lets go of its exec, on a thread of its own: each
 * step is a call to a provider, which may hang.
 *
 * @param over counted down when the program's end was seen
 */
record Closing(String session, Exec exec, CountDownLatch over, Patience patience) implements Runnable {
    private static final System.Logger LOG = LazyLogger.of(Closing.class);

    @Override
    public void run() {
        try {
            if (!ended(Signal.HUP, patience.graceMillis()) && !ended(Signal.KILL, patience.killMillis())) {
                LOG.log(System.Logger.Level.WARNING, "session {0}: the end was not seen after KILL", session);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exec.close();
        }
    }

    private boolean ended(Signal signal, long waitMillis) throws InterruptedException {
        if (over.getCount() == 0) {
            return true;
        }
        try {
            exec.signal(signal);
        } catch (ProviderException e) {
            // Where signals are impossible, letting go of the connection is all that can be done.
            LOG.log(System.Logger.Level.WARNING, "session " + session, e);
            return over.getCount() == 0;
        }
        return over.await(waitMillis, TimeUnit.MILLISECONDS);
    }
}
