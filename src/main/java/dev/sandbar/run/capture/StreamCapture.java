package dev.sandbar.run.capture;

import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.StreamRedactor;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** One stream on its way from the command to the disk; belongs to the capture's thread. */
final class StreamCapture {
    private static final int ROOM = 64 * 1024;

    private final Stream stream;
    private final OpenRun run;
    private final Optional<Consumer<OutputChunk>> shown;
    private final StreamRedactor redactor;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[ROOM];
    private int filled;
    private long nanos;
    private long written;
    private long bytes;
    private long lines;

    StreamCapture(Stream stream, OpenRun run, Redaction redaction, Optional<Consumer<OutputChunk>> shown) {
        this.stream = stream;
        this.run = run;
        this.shown = shown;
        this.redactor = redaction.stream();
    }

    void take(byte[] output, long at) {
        nanos = at;
        written += output.length;
        redactor.feed(output, 0, output.length, this::gather);
        drain();
    }

    private void gather(byte[] some, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end) {
            int fitting = Math.min(end - at, ROOM - filled);
            System.arraycopy(some, at, buffer, filled, fitting);
            filled += fitting;
            at += fitting;
            if (filled == ROOM) {
                drain();
            }
        }
    }

    private void drain() {
        if (filled > 0) {
            bytes += filled;
            digest.update(buffer, 0, filled);
            lines += run.append(stream, nanos, buffer, filled);
            if (shown.isPresent()) {
                shown.get().accept(new OutputChunk(stream, Arrays.copyOf(buffer, filled)));
            }
            filled = 0;
        }
    }

    /** How many bytes wait for what comes next. */
    int held() {
        return redactor.held();
    }

    /** Lets what waits pass, since nothing comes. */
    void flush() {
        redactor.flush(this::gather);
        drain();
    }

    /** The stream is over. */
    OutputSummary finish() {
        redactor.finish(this::gather);
        drain();
        String hash = HexFormat.of().formatHex(digest.digest());
        return new OutputSummary(written, bytes, lines, hash, redactor.redactions(), run.truncation(stream));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
