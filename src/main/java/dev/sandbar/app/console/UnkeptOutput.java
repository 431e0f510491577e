package dev.sandbar.app.console;

import dev.sandbar.run.RunListener;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.StreamRedactor;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Shows what a command writes without its secrets, where nothing of it is kept. What may yet become one is held back until more
 * comes: nobody waits for a prompt, since nothing can be answered.
 */
final class UnkeptOutput implements RunListener {
    private final Map<Stream, StreamRedactor> redactors = new EnumMap<>(Stream.class);
    private final Redaction redaction;
    private final Consumer<OutputChunk> shown;

    UnkeptOutput(Redaction redaction, Consumer<OutputChunk> shown) {
        this.redaction = redaction;
        this.shown = shown;
    }

    @Override
    public void output(OutputChunk chunk) {
        byte[] bytes = chunk.bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        redactors
                .computeIfAbsent(chunk.stream(), stream -> redaction.stream())
                .feed(bytes, 0, bytes.length, out::write);
        show(chunk.stream(), out);
    }

    @Override
    public void ended(RunResult result) {
        redactors.forEach((stream, redactor) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            redactor.finish(out::write);
            show(stream, out);
        });
    }

    private void show(Stream stream, ByteArrayOutputStream out) {
        if (out.size() > 0) {
            shown.accept(new OutputChunk(stream, out.toByteArray()));
        }
    }
}
