package dev.sandbar.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Words about something that takes time, which are said only if it is not over soon; any thread may close it. */
public final class Delayed implements AutoCloseable {
    /** Whoever waits for less than that need not be told what for. */
    private static final long PATIENCE_MILLIS = 700;

    private final Runnable saying;
    private final CountDownLatch over = new CountDownLatch(1);

    private Delayed(Runnable saying) {
        this.saying = saying;
    }

    /** It begins now; {@code saying} is called on a thread of its own. */
    public static Delayed start(Runnable saying) {
        Delayed delayed = new Delayed(saying);
        Thread thread = new Thread(delayed::await, "delayed");
        thread.setDaemon(true);
        thread.start();
        return delayed;
    }

    private void await() {
        try {
            if (!over.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                say();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void say() {
        if (over.getCount() > 0) {
            saying.run();
        }
    }

    /** It is over: when this returns, nothing is said any more. */
    @Override
    public synchronized void close() {
        over.countDown();
    }
}
