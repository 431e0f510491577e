package dev.sandbar.app.many;

import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.ProviderException;

/** How the command ended in one sandbox. */
public sealed interface Ending {
    /** It has run. */
    record Ended(RunResult result) implements Ending {}

    /** It could not be started, or its provider was lost. */
    record Refused(ProviderException reason) implements Ending {}

    /** All was cancelled before its turn came. */
    record NeverStarted() implements Ending {}
}
