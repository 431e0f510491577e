package dev.sandbar.provider.http;

import java.time.Duration;

/** The attempts of one request; belongs to the thread that sends it. */
final class Attempts {
    private final Retries retries;
    private final long deadline;
    private int made;

    Attempts(Retries retries) {
        this.retries = retries;
        this.deadline = System.nanoTime() + retries.patience().toNanos();
    }

    /** Waits until the server wants to be asked; false when that is later than anybody waits. */
    boolean awaitTurn(Duration quiet) throws InterruptedException {
        return quiet.isZero() || pause(quiet);
    }

    /**
     * Waits for the time of the next attempt.
     *
     * @return false when there is none
     */
    boolean again(Duration quiet) throws InterruptedException {
        made++;
        Duration own = retries.pause(made);
        return made < retries.attempts() && pause(own.compareTo(quiet) > 0 ? own : quiet);
    }

    private boolean pause(Duration pause) throws InterruptedException {
        if (deadline - System.nanoTime() < pause.toNanos()) {
            return false;
        }
        Thread.sleep(pause.toMillis() + 1);
        return true;
    }
}
