package dev.sandbar.run.record;

import java.io.InputStream;
import java.util.Optional;

/**
 * Where the artifacts of a run are written down, each as soon as it is whole; one thread.
 *
 * <p>Every method throws {@link RunStoreException} when there is no room or nothing can be written.
 */
public interface ArtifactWriter extends AutoCloseable {
    /**
     * Begins a file; the one before must be closed.
     *
     * @param path free: neither a file's nor that of a directory on the way to one, in {@link ArtifactPath#folded} form
     */
    NewArtifact create(ArtifactPath path);

    /** Reads what has been kept before. */
    InputStream read(ArtifactPath path);

    /** Notes what is not kept. */
    void skip(SkippedArtifact skipped);

    /**
     * Closes the list.
     *
     * @param trouble why not everything was looked for
     */
    ArtifactSummary finish(Optional<String> trouble);

    /** Lets go of the files. */
    @Override
    void close();

    /** A file that is being written. */
    interface NewArtifact extends AutoCloseable {
        /** Adds bytes; the array may be used again. */
        void write(byte[] bytes, int from, int length);

        /**
         * Keeps what was written.
         *
         * @param source as in {@link Artifact}
         */
        Artifact keep(String source, Traits traits);

        /** Removes the file again unless it was kept. */
        @Override
        void close();
    }

    /**
     * What is known of a file besides its bytes.
     *
     * @param redactions as in {@link Artifact.Content}
     * @param omitted as in {@link Artifact.Content}
     */
    record Traits(boolean executable, long redactions, long omitted) {}
}
