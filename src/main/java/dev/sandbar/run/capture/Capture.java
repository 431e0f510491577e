package dev.sandbar.run.capture;

import dev.sandbar.run.capture.Recorder.Audience;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a command writes. Output is handed over by one thread and worked on by another, which begins with the first
 * output; who hands over faster than that waits, so nothing is lost and nothing is gathered without bound.
 */
final class Capture {
    /** Few enough for a flood to die young: what waits longer than a collection fills the heap until it is full. */
    private static final int MOST_CHUNKS = 8;

    /** A prompt is shown after that, should it end like the beginning of a secret. */
    private static final long SHORT_SILENCE_MILLIS = 250;
    /** And so many bytes are taken for the beginning of a secret for longer. */
    private static final int FEW = 4;

    private static final long LONG_SILENCE_MILLIS = 2_000;
    /** After that much output the next is let gather: a wake-up for each chunk of a flood costs more than its work. */
    private static final int GATHERED = 128 * 1024;

    private static final long GATHERING_NANOS = 1_000_000;

    private final OpenRun run;
    private final Redaction redaction;
    private final Audience audience;
    private final LongSupplier clock;
    private final long began;
    private final BlockingQueue<Timed> queue = new ArrayBlockingQueue<>(MOST_CHUNKS);
    private final Map<Stream, StreamCapture> streams = new EnumMap<>(Stream.class);
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private @Nullable Thread worker;
    private boolean told;
    /** Bytes worked on; of the worker. */
    private int sincePause;

    /** Output and when it came; no output is the end. */
    private record Timed(@Nullable OutputChunk chunk, long nanos) {}

    /** What was written on both streams. */
    record Summaries(OutputSummary stdout, OutputSummary stderr) {
        static final Summaries NOTHING = new Summaries(OutputSummary.NOTHING, OutputSummary.NOTHING);
    }

    /**
     * @param audience told of its redacted streams what is kept, on the capture's thread
     * @param clock nanoseconds, never going back
     */
    Capture(OpenRun run, Redaction redaction, Audience audience, LongSupplier clock) {
        this.run = run;
        this.redaction = redaction;
        this.audience = audience;
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    /** The next output; one thread. Throws what went wrong with the output before, and keeps nothing from then on. */
    void take(OutputChunk chunk) {
        failIfFaulty();
        if (worker == null) {
            worker = new Thread(this::work, "capture");
            worker.setDaemon(true);
            worker.start();
        }
        put(new Timed(chunk, clock.getAsLong() - began));
    }

    // Whoever interrupts the reader wants it to end its work, not to lose what it has read.
    private void put(Timed timed) {
        boolean interrupted = false;
        boolean handedOver = false;
        while (!handedOver && fault.get() == null) {
            try {
                handedOver = queue.offer(timed, LONG_SILENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            keep();
        } catch (RuntimeException | Error e) {
            // It belongs to whoever hands over output, who must not wait for a thread that is gone.
            fault.set(e);
            queue.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws, once, what went wrong with the output; for the thread that hands it over. */
    void failIfFaulty() {
        Throwable failure = told ? null : fault.get();
        told = failure != null || told;
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void keep() throws InterruptedException {
        while (true) {
            letGather();
            Timed next = next();
            OutputChunk chunk = next == null ? null : next.chunk();
            if (chunk != null && next != null) {
                capture(chunk.stream()).take(chunk.bytes(), next.nanos());
                sincePause += chunk.bytes().length;
            } else if (next == null) {
                streams.values().forEach(StreamCapture::flush);
            } else {
                return;
            }
        }
    }

    private void letGather() {
        if (sincePause >= GATHERED && queue.isEmpty()) {
            LockSupport.parkNanos(this, GATHERING_NANOS);
            sincePause = 0;
        }
    }

    /** What to do next; null for letting pass what is held back. */
    private @Nullable Timed next() throws InterruptedException {
        int most = 0;
        for (StreamCapture stream : streams.values()) {
            most = Math.max(most, stream.held());
        }
        if (most == 0) {
            return queue.take();
        }
        return queue.poll(most < FEW ? SHORT_SILENCE_MILLIS : LONG_SILENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private StreamCapture capture(Stream stream) {
        StreamCapture known = streams.get(stream);
        if (known == null) {
            known = new StreamCapture(
                    stream, run, redaction, audience.of(stream).map(this::unlessFaulty));
            streams.put(stream, known);
        }
        return known;
    }

    private Consumer<OutputChunk> unlessFaulty(Consumer<OutputChunk> shown) {
        return chunk -> {
            if (fault.get() == null) {
                shown.accept(chunk);
            }
        };
    }

    /** Waits until everything is kept. */
    Summaries finish() {
        Thread thread = worker;
        if (thread != null) {
            put(new Timed(null, 0));
            join(thread);
        }
        return new Summaries(summary(Stream.STDOUT), summary(Stream.STDERR));
    }

    private OutputSummary summary(Stream stream) {
        StreamCapture capture = streams.get(stream);
        return capture == null ? OutputSummary.NOTHING : capture.finish();
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
