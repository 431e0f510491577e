package dev.sandbar.app;

import dev.sandbar.sandbox.OutputChunk;
import java.io.IOException;

/** Where a command's output goes. */
interface OutputSink extends AutoCloseable {
    /** Takes the next output, in order. */
    void take(OutputChunk chunk) throws IOException;

    /** All output has been taken; told again it does nothing more. */
    void finish() throws IOException;

    @Override
    void close();

    /** Passes everything on while it comes, stdout and stderr each to its own. */
    static OutputSink live(Streams streams) {
        return new OutputSink() {
            @Override
            public void take(OutputChunk chunk) throws IOException {
                streams.of(chunk.stream()).write(chunk.bytes());
            }

            @Override
            public void finish() {}

            @Override
            public void close() {}
        };
    }
}
