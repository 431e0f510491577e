package dev.sandbar.app;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Keeps the output in files, since it may be of any size, until the command has ended: stdout is shown, then stderr. */
final class HeldOutput implements OutputSink {
    private static final System.Logger LOG = LazyLogger.of(HeldOutput.class);

    private final Streams streams;
    private final Map<Stream, Held> held = new EnumMap<>(Stream.class);

    HeldOutput(Streams streams) {
        this.streams = streams;
    }

    private record Held(Path path, OutputStream out) {}

    @Override
    public void take(OutputChunk chunk) throws IOException {
        Held file = held.get(chunk.stream());
        if (file == null) {
            Path path = Files.createTempFile("sandbar", ".out");
            file = new Held(path, Files.newOutputStream(path));
            held.put(chunk.stream(), file);
        }
        file.out().write(chunk.bytes());
    }

    @Override
    public void finish() throws IOException {
        for (Map.Entry<Stream, Held> file : held.entrySet()) {
            file.getValue().out().close();
            Files.copy(file.getValue().path(), streams.of(file.getKey()));
        }
    }

    @Override
    public void close() {
        for (Held file : held.values()) {
            try {
                file.out().close();
                Files.deleteIfExists(file.path());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "held output stays behind: " + file.path(), e);
            }
        }
    }
}
