package dev.sandbar.run;

import dev.sandbar.run.ExecJournal.Orphan;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Ends what killed consoles left running, on a thread of its own. */
public final class Reaper implements Runnable {
    private static final System.Logger LOG = LazyLogger.of(Reaper.class);

    private final ExecJournal journal;
    private final Function<? super Orphan, Optional<Provider>> owner;

    private Reaper(ExecJournal journal, Function<? super Orphan, Optional<Provider>> owner) {
        this.journal = journal;
        this.owner = owner;
    }

    /** Work that goes on in the background. */
    @FunctionalInterface
    public interface Work {
        /** Waits until it is done, but not longer than {@code patience}; what is left is done at a later start. */
        void await(Duration patience) throws InterruptedException;
    }

    /**
     * Begins, unless nothing is noted; returns at once.
     *
     * @param owner whom to ask about an orphan; empty leaves it for a later start
     */
    public static Work start(ExecJournal journal, Function<? super Orphan, Optional<Provider>> owner) {
        return inBackground("reaper", journal.isEmpty(), new Reaper(journal, owner));
    }

    /**
     * Begins with {@code work} on a thread of that name; returns at once.
     *
     * @param idle whether there is nothing to do
     */
    public static Work inBackground(String name, boolean idle, Runnable work) {
        if (idle) {
            return patience -> {};
        }
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return patience -> thread.join(patience.toMillis());
    }

    @Override
    public void run() {
        for (Orphan orphan : journal.orphans()) {
            owner.apply(orphan).ifPresent(provider -> end(provider, orphan));
        }
    }

    private static void end(Provider provider, Orphan orphan) {
        try {
            provider.endLeftover(orphan.trace());
            orphan.entry().delete();
        } catch (ProviderException e) {
            LOG.log(Level.WARNING, "an exec is left behind in " + orphan.trace().sandbox(), e);
            if (isFinal(e.kind())) {
                orphan.entry().delete();
            }
        }
    }

    // A paused sandbox does not run either, but what is in it will go on.
    private static boolean isFinal(ProviderException.Kind kind) {
        return switch (kind) {
            case SANDBOX_NOT_FOUND, UNSUPPORTED -> true;
            case NOT_RUNNING,
                    AMBIGUOUS,
                    DIRECTORY_MISSING,
                    UNREACHABLE,
                    UNAUTHORISED,
                    USER_MISSING,
                    CONFLICT,
                    COMMAND_MISSING,
                    NOT_EXECUTABLE,
                    FAILED -> false;
        };
    }
}
