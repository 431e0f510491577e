package dev.sandbar.run;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ProviderException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Starts runs; may be used from any thread. */
public final class Runner {
    private final ExecJournal journal;
    private final Run.Timing timing;

    /** @param journal where execs are noted before they start */
    public Runner(ExecJournal journal) {
        this(journal, RunTimes.DEFAULT, System::nanoTime);
    }

    /** @param clock nanoseconds, never going back */
    public Runner(ExecJournal journal, RunTimes times, LongSupplier clock) {
        this.journal = Objects.requireNonNull(journal);
        this.timing = new Run.Timing(times, clock);
    }

    /**
     * Starts a command; its output comes and its time is watched from {@link Run#finish} on.
     *
     * @throws dev.sandbar.sandbox.ProviderException when it could not be started; nothing has run then
     */
    public Run start(RunRequest request, RunListener listener) {
        ExecJournal.Entry entry = journal.write(request);
        boolean started = false;
        try {
            listener.starting();
            Exec exec = request.provider().exec(request.sandbox(), request.exec());
            started = true;
            return new Run(request, exec, listener, entry, timing);
        } catch (ProviderException e) {
            listener.ended(unwatched().notStarted(e));
            throw e;
        } catch (RuntimeException e) {
            listener.ended(unwatched().lost("the provider failed: " + e));
            throw e;
        } finally {
            if (!started) {
                entry.delete();
            }
        }
    }

    private static Verdict unwatched() {
        return new Verdict(Optional.empty(), Optional.empty(), Duration.ZERO, OptionalLong.empty());
    }
}
