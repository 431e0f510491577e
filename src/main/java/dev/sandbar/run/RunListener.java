package dev.sandbar.run;

import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.Signal;

/** Told what happens during a run. */
public interface RunListener {
    /**
     * The provider is about to be asked; on the thread that starts the run.
     *
     * @throws RuntimeException when it must not be started
     */
    default void starting() {}

    /** The command is started; on the run's thread. */
    default void started(Exec exec) {}

    /** The next output, in order; on the run's thread. Who takes long slows the command down. */
    void output(OutputChunk chunk);

    /** Something is being done to end the command; on the run's watch thread. */
    default void ending(EndReason reason, Signal signal) {}

    /** It is over, in whatever way; told once, on the run's thread. */
    default void ended(RunResult result) {}
}
