package dev.sandbar.app;

import dev.sandbar.action.UsageException;
import java.io.IOException;

/** What an action does outside the full screen. */
@FunctionalInterface
public interface Command {
    /**
     * Does it, on the main thread.
     *
     * @return what {@code sandbar} ends with
     * @throws IOException when the program's own streams or files fail
     */
    int run() throws UsageException, IOException, InterruptedException;
}
