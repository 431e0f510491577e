package dev.sandbar.run.artifact;

import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.WorkingDirectory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Collects the files that a command left, once. Whatever goes wrong, what was collected until then is kept. It belongs to
 * the thread that collects; {@link #stop} may come from any.
 */
public final class ArtifactCollector {
    /** For a provider to let go of what it waits for, if it had as much before; afterwards it is left to itself. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Subject subject;
    private final Redaction redaction;
    private final ArtifactLimits limits;
    private final Pull pull;
    private List<String> unmatched = List.of();

    /** Collects at once only when it is told to. */
    public ArtifactCollector(Subject subject, Redaction redaction, ArtifactLimits limits) {
        this.subject = Objects.requireNonNull(subject);
        this.redaction = Objects.requireNonNull(redaction);
        this.limits = Objects.requireNonNull(limits);
        this.pull = new Pull(limits.sizes().read());
    }

    /**
     * What is collected, and where.
     *
     * @param directory where relative patterns begin
     * @param patterns the most important first
     */
    public record Subject(
            Provider provider, SandboxId sandbox, WorkingDirectory directory, List<ArtifactPattern> patterns) {
        public Subject {
            Objects.requireNonNull(provider);
            Objects.requireNonNull(sandbox);
            Objects.requireNonNull(directory);
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * Collects everything, or as much as the limits allow; an interrupted thread comes back soon, and stays interrupted.
     *
     * @throws dev.sandbar.run.record.RunStoreException when not even the end of it can be written
     */
    public ArtifactSummary collect(ArtifactWriter writer) {
        Keeping keeping = new Keeping(writer, redaction, limits);
        FileContent content = new FileContent(pull, keeping, redaction, limits.sizes());
        Collecting work = new Collecting(subject, pull, keeping, new EntryTaker(pull, keeping, content));
        Thread worker = new Thread(work, "collect");
        worker.setDaemon(true);
        worker.start();
        await(worker);
        unmatched = redaction.words(work.unmatched());
        Optional<String> late =
                worker.isAlive() ? Optional.of("the provider did not answer in time") : Optional.empty();
        return keeping.finish(work.trouble().or(() -> late));
    }

    private void await(Thread worker) {
        boolean interrupted = join(worker, limits.time());
        if (worker.isAlive()) {
            pull.stop(
                    interrupted
                            ? "it was interrupted"
                            : "the time of " + limits.time().toSeconds() + " s is over");
            interrupted |= join(worker, GRACE.compareTo(limits.time()) < 0 ? GRACE : limits.time());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether this thread was interrupted meanwhile. */
    private static boolean join(Thread worker, Duration atMost) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(worker, atMost.toNanos());
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Keeps what has been collected and leaves the rest; from any thread. */
    public void stop() {
        pull.stop("it was interrupted");
    }

    /** The patterns that nothing was found for, redacted; after the collecting. */
    public List<String> unmatched() {
        return unmatched;
    }
}
