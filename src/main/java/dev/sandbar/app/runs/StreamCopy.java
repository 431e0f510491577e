package dev.sandbar.app.runs;

import dev.sandbar.action.UsageException;
import java.io.IOException;

/** Passes on what a run wrote to one of its streams. */
@FunctionalInterface
interface StreamCopy {
    void take(byte[] bytes) throws IOException, UsageException;

    /** Nothing follows, or not without a gap. */
    default void finish() throws IOException, UsageException {}
}
