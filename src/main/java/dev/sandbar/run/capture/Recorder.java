package dev.sandbar.run.capture;

import dev.sandbar.run.EndReason;
import dev.sandbar.run.RunListener;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.artifact.ArtifactCollector;
import dev.sandbar.run.artifact.ArtifactLimits;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.run.record.RunStore;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.Signal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes one run down while it happens; told by the run's own threads. */
public final class Recorder implements RunListener {
    private static final System.Logger LOG = LazyLogger.of(Recorder.class);

    private final RunStore store;
    private final Redaction redaction;
    private final Audience audience;
    /** Made only where files are asked for: its classes take longer to load than many commands to run. */
    private final @Nullable ArtifactCollector collector;

    private RunRecord record;
    private @Nullable OpenRun open;
    private @Nullable Capture capture;

    Recorder(Recording recording, RunRecord record, RunRequest request, Audience audience) {
        this.store = recording.store();
        this.redaction = recording.redaction();
        this.collector = request.terms().artifacts().isEmpty() ? null : collector(request, redaction);
        this.record = record;
        this.audience = audience;
    }

    private static ArtifactCollector collector(RunRequest request, Redaction redaction) {
        ArtifactCollector.Subject subject = new ArtifactCollector.Subject(
                request.provider(),
                request.sandbox(),
                request.exec().directory(),
                request.terms().artifacts());
        return new ArtifactCollector(subject, redaction, ArtifactLimits.DEFAULT);
    }

    /**
     * Who else is told.
     *
     * @param redacted the streams of which it is told only what is kept, on the capture's thread; of the others it is told
     *     what the command wrote, on the run's thread
     */
    record Audience(RunListener listener, Set<Stream> redacted) {
        Audience {
            redacted = Set.copyOf(redacted);
        }

        /** Who is told what is kept of {@code stream}. */
        Optional<Consumer<OutputChunk>> of(Stream stream) {
            return redacted.contains(stream) ? Optional.of(listener::output) : Optional.empty();
        }
    }

    /** The run's identifier. */
    public RunId id() {
        return record.id();
    }

    /** What is known of the run by now; for the thread that runs it. */
    public RunRecord record() {
        return record;
    }

    /**
     * Notes a run that waits for its turn; otherwise it is noted when it starts.
     *
     * @throws RunStoreException when it cannot be kept: then it must not be started
     */
    public void queued() {
        open = store.open(record);
    }

    @Override
    public void starting() {
        record = record.starting();
        OpenRun opened = open;
        if (opened == null) {
            opened = store.open(record);
            open = opened;
        } else {
            opened.update(record);
        }
        capture = new Capture(opened, redaction, audience, System::nanoTime);
        audience.listener().starting();
    }

    @Override
    public void started(Exec exec) {
        record = record.running(Instant.now());
        OpenRun opened = open;
        try {
            if (opened != null) {
                opened.update(record);
            }
        } catch (RunStoreException e) {
            // It runs already: that is not undone because a line about it is missing.
            LOG.log(System.Logger.Level.WARNING, "the start of run " + record.id() + " is not kept", e);
        }
        audience.listener().started(exec);
    }

    @Override
    public void output(OutputChunk chunk) {
        Capture taking = capture;
        if (taking != null) {
            taking.take(chunk);
        }
        if (!audience.redacted().contains(chunk.stream())) {
            audience.listener().output(chunk);
        }
    }

    @Override
    public void ending(EndReason reason, Signal signal) {
        audience.listener().ending(reason, signal);
    }

    @Override
    public void enough() {
        if (collector != null) {
            collector.stop();
        }
        audience.listener().enough();
    }

    @Override
    public void ended(RunResult result) {
        OpenRun opened = open;
        if (opened != null) {
            try (opened) {
                finish(opened, result);
            } catch (RunStoreException e) {
                // What the command did is done; the next start will see that this run's owner is gone.
                LOG.log(System.Logger.Level.ERROR, "the end of run " + record.id() + " is not kept", e);
            }
        }
        audience.listener().ended(result);
    }

    private void finish(OpenRun opened, RunResult result) {
        Capture taking = capture;
        Capture.Summaries output = taking == null ? Capture.Summaries.NOTHING : taking.finish();
        RunResult harmless = new RunResult(
                result.outcome(),
                result.exitCode(),
                result.duration(),
                redaction.text(result.reason()),
                redaction.words(result.evidence()));
        RunEnd end = new RunEnd(harmless, Instant.now(), output.stdout(), output.stderr());
        record = record.ended(end);
        if (collector != null && result.outcome() != Outcome.NOT_STARTED) {
            record = record.ended(end.with(collect(opened, collector)));
        }
        opened.finish(record);
        if (taking != null) {
            taking.failIfFaulty();
        }
    }

    /** What became of the command is noted before: whoever kills Sandbar now loses files, and not that. */
    private ArtifactSummary collect(OpenRun opened, ArtifactCollector files) {
        try (ArtifactWriter writer = opened.artifacts()) {
            ArtifactSummary summary = collect(opened, files, writer);
            audience.listener().collected(summary, files.unmatched());
            return summary;
        }
    }

    private ArtifactSummary collect(OpenRun opened, ArtifactCollector files, ArtifactWriter writer) {
        try {
            opened.update(record);
        } catch (RunStoreException e) {
            return writer.finish(Optional.of("there is no room for them: " + e.getMessage()));
        }
        audience.listener().collecting();
        return files.collect(writer);
    }
}
