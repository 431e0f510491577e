package dev.sandbar.app.many;

import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.ProviderException;
import java.util.Optional;

/** How the command ended in one sandbox. */
public sealed interface Ending {
    /**
     * It has run.
     *
     * @param artifacts what became of them; empty where none were asked for
     */
    record Ended(RunResult result, Optional<Collected> artifacts) implements Ending {}

    /** It could not be started, or its provider was lost. */
    record Refused(ProviderException reason) implements Ending {}

    /** All was cancelled before its turn came. */
    record NeverStarted() implements Ending {}
}
