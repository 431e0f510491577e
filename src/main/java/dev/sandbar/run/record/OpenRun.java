package dev.sandbar.run.record;

import dev.sandbar.sandbox.OutputChunk.Stream;
import java.util.Optional;

/** A run that is being written down; one thread at a time. */
public interface OpenRun extends AutoCloseable {
    /**
     * Notes that a run has come further.
     *
     * @throws RunStoreException when that could not be written
     */
    void update(RunRecord record);

    /**
     * Keeps redacted output, or as much of it as there is room for; never throws, since the command must go on and what
     * is not kept is seen in {@link #truncation}.
     *
     * @param nanos since the run started, by the monotonic clock
     * @return how many line feeds it has, whether kept or not
     */
    long append(Stream stream, long nanos, byte[] bytes, int length);

    /** What has not been kept of a stream; empty when nothing is missing. */
    Optional<Truncation> truncation(Stream stream);

    /** Where its artifacts go; call it once. */
    ArtifactWriter artifacts();

    /**
     * Notes the end; there was room set aside for it, should the disk be full by now.
     *
     * @throws RunStoreException when that could not be written
     */
    void finish(RunRecord ended);

    /** Lets go of the files. A run that was not finished before counts as lost once its process is gone. */
    @Override
    void close();
}
