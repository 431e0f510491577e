package dev.sandbar.app.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sandbar.vt.Terminal;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recording at one of its moments, with the screen as it was then. Only going back reads the file again. */
final class Playback implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Optional<Duration> idleLimit;
    private final Duration length;
    private CastReader reader;
    private Terminal terminal;
    private @Nullable CastEvent next;
    /** When the next event is, with the pauses cut. */
    private Duration nextAt = Duration.ZERO;

    private Duration nextWritten = Duration.ZERO;

    /**
     * Opens a recording at its beginning.
     *
     * @param idleLimit the longest pause; longer ones are cut to it
     */
    Playback(Path file, Optional<Duration> idleLimit) throws IOException {
        this.file = file;
        this.idleLimit = idleLimit;
        this.reader = open();
        this.terminal = Player.terminal(reader.size());
        Duration end = Duration.ZERO;
        read();
        while (next != null) {
            end = nextAt;
            read();
        }
        this.length = end;
        rewind();
    }

    private CastReader open() throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        if (!CastReader.looksLike(in)) {
            in.close();
            throw new IOException(file + " is no asciicast, so nothing says how long it took");
        }
        return new CastReader(in);
    }

    /** The screen at this moment. */
    Terminal terminal() {
        return terminal;
    }

    /** How long all of it takes. */
    Duration length() {
        return length;
    }

    /** When the next thing happens; empty after the last. */
    Optional<Duration> nextAt() {
        return next == null ? Optional.empty() : Optional.of(nextAt);
    }

    /** Goes on to a moment that is not before this one; says whether anything happened. */
    boolean forward(Duration to) throws IOException {
        boolean happened = false;
        CastEvent event = next;
        while (event != null && nextAt.compareTo(to) <= 0) {
            event.show(terminal, true);
            happened = true;
            read();
            event = next;
        }
        return happened;
    }

    /** Goes back to the beginning. */
    void rewind() throws IOException {
        reader.close();
        reader = open();
        terminal = Player.terminal(reader.size());
        nextAt = Duration.ZERO;
        nextWritten = Duration.ZERO;
        read();
    }

    private void read() throws IOException {
        next = whole();
        if (next != null) {
            Duration pause = next.at().minus(nextWritten);
            nextWritten = next.at();
            boolean cut = idleLimit.isPresent() && pause.compareTo(idleLimit.get()) > 0;
            nextAt = nextAt.plus(cut ? idleLimit.get() : pause);
        }
    }

    /** A recorder that was killed can have left half a line. */
    private @Nullable CastEvent whole() throws IOException {
        try {
            return reader.next();
        } catch (JsonProcessingException | EOFException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
