package dev.sandbar.app.many;

import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;

/** What one sandbox wrote, and whether others wrote the same; belongs to the thread of its run. */
final class HeldStreams implements AutoCloseable {
    private final HeldFiles files = new HeldFiles();
    private final Map<Stream, MessageDigest> digests = new EnumMap<>(Stream.class);

    void take(OutputChunk chunk) throws IOException {
        digests.computeIfAbsent(chunk.stream(), stream -> sha256()).update(chunk.bytes());
        files.take(chunk);
    }

    void finish() throws IOException {
        files.finish();
    }

    /** The same for the same bytes on both streams; to be asked once, at the end. */
    String hash() {
        StringBuilder hash = new StringBuilder();
        for (Stream stream : Stream.values()) {
            MessageDigest digest = digests.get(stream);
            hash.append(digest == null ? "" : HexFormat.of().formatHex(digest.digest()))
                    .append('/');
        }
        return hash.toString();
    }

    void copyTo(Function<Stream, OutputStream> sinks) throws IOException {
        for (Stream stream : Stream.values()) {
            LastByte out = new LastByte(sinks.apply(stream));
            files.copy(stream, out);
            out.endLine();
        }
    }

    @Override
    public void close() {
        files.close();
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
