package dev.sandbar.app.many;

import dev.sandbar.sandbox.OutputChunk;
import java.io.IOException;

/**
 * Told what happens in each of many sandboxes, one after the other for one target, but at the same time for several: on the
 * threads of their runs.
 */
public interface ManyWatcher {
    /** Its turn has come. */
    default void started(Target target) {}

    /** The next output of it. */
    void output(Target target, OutputChunk chunk) throws IOException;

    /** All commands have ended, and artifacts of some are still collected; on any run's thread. */
    default void collecting() {}

    /** It is over. */
    void ended(Target target, Ending ending) throws IOException;
}
