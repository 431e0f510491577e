package dev.sandbar.run.folder;

import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kept output of a run, both streams in the order in which they came; it may be read while it is written. Belongs to
 * one thread.
 */
public final class StoredOutput implements AutoCloseable {
    private final StoredStream stdout;
    private final StoredStream stderr;
    private @Nullable OutputFrame nextOut;
    private @Nullable OutputFrame nextErr;

    StoredOutput(Path folder) {
        this.stdout = new StoredStream(folder, Stream.STDOUT);
        this.stderr = new StoredStream(folder, Stream.STDERR);
    }

    /** The next frame; empty when there is none yet, or none any more. */
    public Optional<OutputFrame> next() {
        OutputFrame out = nextOut == null ? stdout.next() : nextOut;
        OutputFrame err = nextErr == null ? stderr.next() : nextErr;
        boolean outFirst = out != null && (err == null || out.sequence() < err.sequence());
        nextOut = outFirst ? null : out;
        nextErr = outFirst ? err : null;
        return Optional.ofNullable(outFirst ? out : err);
    }

    @Override
    public void close() {
        stdout.close();
        stderr.close();
    }
}
