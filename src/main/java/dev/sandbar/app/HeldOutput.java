package dev.sandbar.app;

import dev.sandbar.app.many.HeldFiles;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;

/** Keeps the output until the command has ended: stdout is shown, then stderr. */
final class HeldOutput implements OutputSink {
    private final HeldFiles files = new HeldFiles();
    private final Streams streams;
    private boolean shown;

    HeldOutput(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void take(OutputChunk chunk) throws IOException {
        files.take(chunk);
    }

    @Override
    public void finish() throws IOException {
        if (shown) {
            return;
        }
        shown = true;
        files.finish();
        for (Stream stream : Stream.values()) {
            files.copy(stream, streams.of(stream));
        }
    }

    @Override
    public void close() {
        files.close();
    }
}
