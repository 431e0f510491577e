package dev.sandbar.provider.http;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Subscription;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks the same question again and again, on a thread of its own, for platforms that do not tell by themselves. */
public final class Poll<T> implements Subscription {
    private static final System.Logger LOG = LazyLogger.of(Poll.class);

    private final Question<T> question;
    private final Consumer<? super T> answered;
    private final Consumer<? super ProviderException> failed;
    private final Semaphore soon = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /**
     * What is asked, and how often.
     *
     * @param name of the thread
     * @param pace as it is at the moment
     * @param quiet how long the server wants to be left alone at the moment
     */
    public record Question<T>(String name, Supplier<? extends T> ask, Supplier<Pace> pace, Supplier<Duration> quiet) {
        /** With a pace that stays as it is. */
        public Question(String name, Supplier<? extends T> ask, Pace pace, Supplier<Duration> quiet) {
            this(name, ask, () -> pace, quiet);
        }
    }

    private Poll(Question<T> question, Consumer<? super T> answered, Consumer<? super ProviderException> failed) {
        this.question = question;
        this.answered = answered;
        this.failed = failed;
        this.thread = new Thread(this::run, question.name());
        thread.setDaemon(true);
    }

    /** Asks now, and until it is closed; answers and failures are told on the poll's own thread. */
    public static <T> Poll<T> start(
            Question<T> question, Consumer<? super T> answered, Consumer<? super ProviderException> failed) {
        Poll<T> poll = new Poll<>(question, answered, failed);
        poll.thread.start();
        return poll;
    }

    /** Tells {@code watcher} all sandboxes again and again. */
    public static Poll<List<Sandbox>> watch(Question<List<Sandbox>> question, SandboxWatcher watcher) {
        return start(question, watcher::listed, watcher::failed);
    }

    /** Asks at once instead of later, since something has changed. */
    public void soon() {
        soon.release();
    }

    private void run() {
        int failures = 0;
        try {
            while (!closed) {
                failures = turn() ? 0 : failures + 1;
                Duration pause = question.pace().get().next(failures);
                Duration quiet = question.quiet().get();
                if (quiet.compareTo(pause) > 0) {
                    Thread.sleep(quiet.toMillis());
                } else if (soon.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                    soon.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "a poll was closed", e);
        }
    }

    private boolean turn() {
        try {
            T answer = question.ask().get();
            if (!closed) {
                answered.accept(answer);
            }
            return true;
        } catch (ProviderException e) {
            fail(e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, question.name() + " failed", e);
            fail(new ProviderException(
                    Kind.FAILED, question.name() + " failed: " + e, "look into the log, and report this", e));
        }
        return false;
    }

    private void fail(ProviderException reason) {
        if (!closed) {
            failed.accept(reason);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
