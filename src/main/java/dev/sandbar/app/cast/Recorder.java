package dev.sandbar.app.cast;

import dev.sandbar.session.SessionTap;
import dev.sandbar.vt.AsciicastWriter;
import dev.sandbar.vt.Size;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an asciicast while something is shown. A disk that is full ends the recording, never what is recorded. */
public final class Recorder implements SessionTap, Closeable {
    /** Whoever floods a terminal must not fill the disk. */
    static final long MOST_BYTES = 1L << 30;

    private final Path path;
    private final RecordingFile file;
    private final AsciicastWriter.Version version;
    private final Consumer<? super Ended> ended;
    private final long start = System.nanoTime();
    private @Nullable AsciicastWriter writer;
    private long recorded;
    private boolean closed;

    /**
     * How a recording ended.
     *
     * @param problem why it ended too early
     */
    public record Ended(Path file, Duration length, Optional<String> problem) {}

    private Recorder(Path path, AsciicastWriter.Version version, Consumer<? super Ended> ended) throws IOException {
        this.path = path;
        this.version = version;
        this.ended = ended;
        this.file = RecordingFile.create(path);
    }

    /**
     * Records to a file that is not there yet.
     *
     * @param ended told once when it is over, on whatever thread ended it
     */
    public static Recorder to(Path file, AsciicastWriter.Version version, Consumer<? super Ended> ended)
            throws IOException {
        return new Recorder(file, version, ended);
    }

    /** Records to a new file in a folder, named after what is recorded and the time. */
    public static Recorder in(Path folder, String what, AsciicastWriter.Version version, Consumer<? super Ended> ended)
            throws IOException {
        return to(RecordingFile.in(folder, what, LocalDateTime.now(ZoneId.systemDefault())), version, ended);
    }

    public Path file() {
        return path;
    }

    private interface Writing {
        void write(AsciicastWriter to, Duration at) throws IOException;
    }

    private synchronized void write(Writing writing) {
        AsciicastWriter to = writer;
        if (closed || to == null) {
            return;
        }
        try {
            writing.write(to, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            end(Optional.of("it could not be written: " + e.getMessage()));
        }
    }

    @Override
    public synchronized void begun(Size size, String repaint) {
        try {
            writer = new AsciicastWriter(file, version, size, Instant.now());
            byte[] bytes = repaint.getBytes(StandardCharsets.UTF_8);
            output(bytes, 0, bytes.length);
        } catch (IOException e) {
            end(Optional.of("it could not be written: " + e.getMessage()));
        }
    }

    @Override
    public synchronized void output(byte[] bytes, int offset, int length) {
        recorded += length;
        if (recorded > MOST_BYTES) {
            end(Optional.of("it reached " + (MOST_BYTES >> 20) + " MB"));
            return;
        }
        write((to, at) -> to.output(at, bytes, offset, length));
    }

    @Override
    public void resized(Size size) {
        write((to, at) -> to.resize(at, size));
    }

    @Override
    public void ended() {
        close();
    }

    @Override
    public void close() {
        end(Optional.empty());
    }

    private synchronized void end(Optional<String> problem) {
        if (closed) {
            return;
        }
        closed = true;
        Optional<String> why = problem;
        try {
            file.close();
        } catch (IOException e) {
            why = problem.or(() -> Optional.of("it could not be closed: " + e.getMessage()));
        }
        ended.accept(new Ended(path, Duration.ofNanos(System.nanoTime() - start), why));
    }
}
