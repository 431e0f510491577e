package dev.sandbar.run;

import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** One command that has been started. */
public final class Run implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(Run.class);
    private static final int SIGNALED = 128;

    private final Exec exec;
    private final RunListener listener;
    private final Watch watch;
    private final Thread watcher;
    private final ExecJournal.Entry entry;
    private final LongSupplier clock;
    private final long started;

    Run(RunRequest request, Exec exec, RunListener listener, ExecJournal.Entry entry, Timing timing) {
        this.exec = exec;
        this.listener = listener;
        this.entry = entry;
        this.clock = timing.clock();
        this.started = clock.getAsLong();
        OptionalLong deadline = request.timeout().isPresent()
                ? OptionalLong.of(started + request.timeout().get().toNanos())
                : OptionalLong.empty();
        this.watch = new Watch(exec, listener, new Escalation(timing.times(), deadline), clock);
        this.watcher = new Thread(watch, "run-watch");
        watcher.setDaemon(true);
    }

    /** What time it is for a run, and how patient it is; {@code clock} is in nanoseconds and never goes back. */
    record Timing(RunTimes times, LongSupplier clock) {}

    /** The exec itself, for its input, size and nothing else. */
    public Exec exec() {
        return exec;
    }

    /**
     * Asks for the command's end, from any thread; does not wait for it. A cancelled command gets INT, TERM and KILL with
     * a grace between them, and KILL at once when it is cancelled again.
     */
    public void cancel(EndReason why) {
        watch.cancel(why);
    }

    /** Passes output on until the command has ended, and says how it did. */
    public RunResult finish() throws InterruptedException {
        watcher.start();
        listener.started(exec);
        try {
            OutputChunk chunk = exec.read();
            while (chunk != null) {
                listener.output(chunk);
                chunk = exec.read();
            }
            ExitStatus status = exec.await();
            watch.over();
            if (nothingLeft() && status instanceof ExitStatus.Exited) {
                entry.delete();
            }
            return result(status);
        } catch (ProviderException e) {
            if (e.kind() != ProviderException.Kind.UNREACHABLE) {
                // It was refused: nothing has run that could be left behind.
                entry.delete();
            }
            throw e;
        } finally {
            watch.over();
        }
    }

    /** A shell starts its background commands with INT ignored, and what ignored our signals outlives its parent. */
    private boolean nothingLeft() {
        if (watch.reason().isEmpty()) {
            return true;
        }
        try {
            exec.signal(Signal.KILL);
            return true;
        } catch (ProviderException e) {
            LOG.log(System.Logger.Level.WARNING, "whether an ended command left something is not known", e);
            return false;
        }
    }

    /** Lets go of the exec. */
    @Override
    public void close() {
        watch.over();
        exec.close();
    }

    private RunResult result(ExitStatus status) {
        Duration duration = Duration.ofNanos(clock.getAsLong() - started);
        if (status instanceof ExitStatus.Exited exited) {
            int code = exited.code();
            return new RunResult(outcome(code), OptionalInt.of(code), duration, reason(), List.of("exit code " + code));
        }
        String lost = status instanceof ExitStatus.Lost what ? what.reason() : "its end was not seen";
        List<String> evidence = new ArrayList<>(List.of(lost));
        watch.trouble().ifPresent(evidence::add);
        Outcome outcome = watch.reason().map(Run::ended).orElse(Outcome.LOST);
        return new RunResult(
                outcome, OptionalInt.empty(), duration, outcome == Outcome.LOST ? lost : reason(), evidence);
    }

    // What was signalled by us never counts as a success, whatever number it managed to return.
    private Outcome outcome(int code) {
        Optional<EndReason> reason = watch.reason();
        if (reason.isPresent()) {
            return ended(reason.get());
        }
        if (code == 0) {
            return Outcome.SUCCEEDED;
        }
        return code > SIGNALED ? Outcome.SIGNALED : Outcome.FAILED;
    }

    private static Outcome ended(EndReason reason) {
        return switch (reason) {
            case TIMEOUT -> Outcome.TIMED_OUT;
            case CANCELLED, ABANDONED -> Outcome.CANCELLED;
        };
    }

    private String reason() {
        return watch.reason()
                .map(reason -> switch (reason) {
                    case TIMEOUT -> "ended by Sandbar after its time was over";
                    case CANCELLED -> "ended by Sandbar because it was interrupted";
                    case ABANDONED -> "ended by Sandbar because nobody reads on";
                })
                .orElse("");
    }
}
