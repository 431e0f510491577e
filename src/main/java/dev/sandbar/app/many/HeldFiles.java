package dev.sandbar.app.many;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** What a command wrote, each stream in a file, since it may be of any size; belongs to the thread of its run. */
public final class HeldFiles implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(HeldFiles.class);

    private final Map<Stream, Held> held = new EnumMap<>(Stream.class);

    private record Held(Path path, OutputStream out) {}

    /** Takes the next output, in order. */
    public void take(OutputChunk chunk) throws IOException {
        Held file = held.get(chunk.stream());
        if (file == null) {
            Path path = Files.createTempFile("sandbar", ".out");
            file = new Held(path, Files.newOutputStream(path));
            held.put(chunk.stream(), file);
        }
        file.out().write(chunk.bytes());
    }

    /** All output has been taken. */
    public void finish() throws IOException {
        for (Held file : held.values()) {
            file.out().close();
        }
    }

    /** Writes all of one stream. */
    public void copy(Stream stream, OutputStream out) throws IOException {
        Held file = held.get(stream);
        if (file != null) {
            Files.copy(file.path(), out);
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
