package dev.sandbar.app;

import dev.sandbar.app.many.Ending;
import dev.sandbar.app.many.ManyWatcher;
import dev.sandbar.app.many.Target;
import dev.sandbar.sandbox.OutputChunk;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Says on a terminal what is waited for when all commands have ended and artifacts are still collected. */
final class CollectingNotice implements ManyWatcher, AutoCloseable {
    private final PrintStream terminal;
    private @Nullable Delayed delayed;

    CollectingNotice(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void collecting() {
        if (delayed == null) {
            delayed = Delayed.start(() -> terminal.println("sandbar: " + ArtifactWords.COLLECTING));
        }
    }

    @Override
    public void output(Target target, OutputChunk chunk) {
        // Others show it.
    }

    @Override
    public void ended(Target target, Ending ending) {
        // The summary tells it.
    }

    @Override
    public synchronized void close() {
        if (delayed != null) {
            delayed.close();
        }
    }
}
