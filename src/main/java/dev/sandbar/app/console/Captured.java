package dev.sandbar.app.console;

import dev.sandbar.run.RunListener;
import dev.sandbar.sandbox.OutputChunk;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The beginning of what a command prints; read it after the command has ended. */
final class Captured implements RunListener {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param most how many bytes are kept */
    Captured(int most) {
        this.most = most;
    }

    @Override
    public void output(OutputChunk chunk) {
        if (chunk.stream() == OutputChunk.Stream.STDOUT && bytes.size() < most) {
            bytes.write(chunk.bytes(), 0, Math.min(chunk.bytes().length, most - bytes.size()));
        }
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
