package dev.sandbar.app.many;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;

/** What one sandbox wrote, in files, since it may be of any size; belongs to the thread of its run. */
final class HeldStreams implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(HeldStreams.class);

    private final Path folder;
    private final int number;
    private final Map<Stream, Held> held = new EnumMap<>(Stream.class);

    /** @param number tells the files apart from those of the others in the folder */
    HeldStreams(Path folder, int number) {
        this.folder = folder;
        this.number = number;
    }

    private record Held(Path path, OutputStream out, MessageDigest digest) {}

    void take(OutputChunk chunk) throws IOException {
        Held file = held.get(chunk.stream());
        if (file == null) {
            Path path = folder.resolve(number + "-" + chunk.stream());
            file = new Held(path, Files.newOutputStream(path), sha256());
            held.put(chunk.stream(), file);
        }
        file.digest().update(chunk.bytes());
        file.out().write(chunk.bytes());
    }

    void finish() throws IOException {
        for (Held file : held.values()) {
            file.out().close();
        }
    }

    /** The same for the same bytes on both streams; to be asked once, at the end. */
    String hash() {
        StringBuilder hash = new StringBuilder();
        for (Stream stream : Stream.values()) {
            Held file = held.get(stream);
            hash.append(
                            file == null
                                    ? ""
                                    : HexFormat.of().formatHex(file.digest().digest()))
                    .append('/');
        }
        return hash.toString();
    }

    void copyTo(Function<Stream, OutputStream> sinks) throws IOException {
        for (Map.Entry<Stream, Held> file : held.entrySet()) {
            LastByte out = new LastByte(sinks.apply(file.getKey()));
            Files.copy(file.getValue().path(), out);
            out.endLine();
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Remembers how the output ended, so that what comes next begins a line. */
    private static final class LastByte extends OutputStream {
        private final OutputStream out;
        private int last = '\n';

        LastByte(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            last = value;
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                last = bytes[from + length - 1];
                out.write(bytes, from, length);
            }
        }

        void endLine() throws IOException {
            if (last != '\n') {
                write('\n');
            }
        }
    }
}
