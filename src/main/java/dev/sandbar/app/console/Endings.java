package dev.sandbar.app.console;

import dev.sandbar.sandbox.LazyLogger;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where the end of the program is decided, once, from whichever thread comes first. */
final class Endings {
    /** What a shell reports for a program that a signal ended (POSIX: 128 and its number). */
    private static final Map<String, Integer> SIGNALLED = Map.of("HUP", 129, "INT", 130, "TERM", 143);

    private static final System.Logger LOG = LazyLogger.of(Endings.class);

    private final Path log;
    private final CountDownLatch decided = new CountDownLatch(1);
    private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();

    /** @param log where the operator finds the details of a failure */
    Endings(Path log) {
        this.log = log;
    }

    void quit(int status) {
        end(Ending.quiet(status));
    }

    void signalled(String signal) {
        end(Ending.quiet(SIGNALLED.getOrDefault(signal, Ending.OWN_FAILURE)));
    }

    /** A thread died of what nobody expected: nothing on the screen can be trusted any more. */
    void crashed(String thread, Throwable failure) {
        try {
            LOG.log(System.Logger.Level.ERROR, "the thread " + thread + " died", failure);
        } finally {
            String kind = failure.getClass().getSimpleName();
            end(new Ending(
                    Ending.OWN_FAILURE,
                    Optional.of("sandbar: a fault in Sandbar ended it (" + kind + " on the thread " + thread + ")\n"
                            + "  the details are in " + log + "; please report them")));
        }
    }

    private void end(Ending how) {
        if (ending.compareAndSet(null, how)) {
            decided.countDown();
        }
    }

    boolean reached() {
        return decided.getCount() == 0;
    }

    Ending await() throws InterruptedException {
        decided.await();
        Ending how = ending.get();
        if (how == null) {
            throw new IllegalStateException("an end without a decision");
        }
        return how;
    }
}
