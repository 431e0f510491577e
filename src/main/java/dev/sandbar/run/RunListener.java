package dev.sandbar.run;

import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.Signal;
import java.util.List;

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

    /** The command has ended, and files that it left are being collected, where any were asked for; on the run's thread. */
    default void collecting() {}

    /**
     * The end of {@link #collecting}; on the run's thread.
     *
     * @param unmatched the patterns that nothing was found for, as they were written, redacted
     */
    default void collected(ArtifactSummary summary, List<String> unmatched) {}

    /** Nobody waits any longer: what is still being done after the command's end is to be left; from any thread. */
    default void enough() {}

    /** It is over, in whatever way; told once, on the run's thread. */
    default void ended(RunResult result) {}
}
