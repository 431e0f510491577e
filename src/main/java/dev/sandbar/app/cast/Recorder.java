package dev.sandbar.app.cast;

import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.StreamRedactor;
import dev.sandbar.session.SessionTap;
import dev.sandbar.vt.AsciicastWriter;
import dev.sandbar.vt.Size;
import java.io.ByteArrayOutputStream;
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

/** Writes an asciicast without secrets while something is shown. A disk that is full ends the recording, never what is recorded. */
public final class Recorder implements SessionTap, Closeable {
    /** Whoever floods a terminal must not fill the disk. */
    static final long MOST_BYTES = 1L << 30;

    private final Path path;
    private final RecordingFile file;
    private final AsciicastWriter.Version version;
    private final StreamRedactor redactor;
    private final Consumer<? super Ended> ended;
    private final long start = System.nanoTime();
    private @Nullable AsciicastWriter writer;
    private long recorded;
    private boolean closed;

    /**
     * What a recording is to be.
     *
     * @param redaction what is left out of it; what may yet become a secret is written once it is decided
     */
    public record Form(AsciicastWriter.Version version, Redaction redaction) {}

    /**
     * How a recording ended.
     *
     * @param problem why it ended too early
     */
    public record Ended(Path file, Duration length, Optional<String> problem) {}

    private Recorder(Path path, Form form, Consumer<? super Ended> ended) throws IOException {
        this.path = path;
        this.version = form.version();
        this.redactor = form.redaction().stream();
        this.ended = ended;
        this.file = RecordingFile.create(path);
    }

    /**
     * Records to a file that is not there yet.
     *
     * @param ended told once when it is over, on whatever thread ended it
     */
    public static Recorder to(Path file, Form form, Consumer<? super Ended> ended) throws IOException {
        return new Recorder(file, form, ended);
    }

    /** Records to a new file in a folder, named after what is recorded and the time. */
    public static Recorder in(Path folder, String what, Form form, Consumer<? super Ended> ended) throws IOException {
        return to(RecordingFile.in(folder, what, LocalDateTime.now(ZoneId.systemDefault())), form, ended);
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
            writing.write(to, now());
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
        ByteArrayOutputStream shown = new ByteArrayOutputStream(length);
        redactor.feed(bytes, offset, length, shown::write);
        write((to, at) -> to.output(at, shown.toByteArray(), 0, shown.size()));
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
        try (file) {
            writeRest();
        } catch (IOException e) {
            why = problem.or(() -> Optional.of("its end could not be written: " + e.getMessage()));
        }
        ended.accept(new Ended(path, now(), why));
    }

    private void writeRest() throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        redactor.finish(rest::write);
        AsciicastWriter to = writer;
        if (to != null && rest.size() > 0) {
            to.output(now(), rest.toByteArray(), 0, rest.size());
        }
    }

    private Duration now() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
