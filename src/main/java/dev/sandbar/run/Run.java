package dev.sandbar.run;

import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Signal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** One command that has been started. */
public final class Run implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(Run.class);

    private final Exec exec;
    private final RunListener listener;
    private final Watch watch;
    private final ExecJournal.Entry entry;
    private final LongSupplier clock;
    private final long started;
    private boolean toBeEnded;
    private boolean finishing;
    private boolean watched;
    private final OptionalLong maxOutput;
    private long left;
    private boolean tooMuch;
    private boolean over;

    Run(RunRequest request, Exec exec, RunListener listener, ExecJournal.Entry entry, Timing timing) {
        this.exec = exec;
        this.listener = listener;
        this.entry = entry;
        this.clock = timing.clock();
        this.started = clock.getAsLong();
        this.maxOutput = request.terms().maxOutput();
        this.left = maxOutput.orElse(Long.MAX_VALUE);
        OptionalLong deadline = request.terms().timeout().isPresent()
                ? OptionalLong.of(started + request.terms().timeout().get().toNanos())
                : OptionalLong.empty();
        this.watch = new Watch(exec, listener, new Escalation(timing.times(), deadline), clock);
        this.toBeEnded = deadline.isPresent();
    }

    /** What time it is for a run, and how patient it is; {@code clock} is in nanoseconds and never goes back. */
    record Timing(RunTimes times, LongSupplier clock) {}

    /** The exec itself, for its input, size and nothing else. */
    public Exec exec() {
        return exec;
    }

    /**
     * Asks for the command's end, from any thread; does not wait for it. A cancelled command gets INT, TERM and KILL with
     * a grace between them, and KILL at once when it is cancelled again. What is being done after its end is left.
     */
    public void cancel(EndReason why) {
        watch.cancel(why);
        synchronized (this) {
            toBeEnded = true;
            startWatch();
            if (!over) {
                return;
            }
        }
        listener.enough();
    }

    /** Most commands end by themselves: the thread that ends them is started when there is one to end. */
    private void startWatch() {
        if (toBeEnded && finishing && !watched) {
            watched = true;
            Thread watcher = new Thread(watch, "run-watch");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    /** Passes output on until the command has ended, and says how it did. */
    public RunResult finish() throws InterruptedException {
        synchronized (this) {
            finishing = true;
            startWatch();
        }
        listener.started(exec);
        try {
            OutputChunk chunk = exec.read();
            while (chunk != null) {
                pass(chunk);
                chunk = exec.read();
            }
            ExitStatus status = exec.await();
            watch.over();
            if (nothingLeft() && status instanceof ExitStatus.Exited) {
                entry.delete();
            }
            return end(verdict -> verdict.of(status));
        } catch (ProviderException e) {
            if (e.kind() != ProviderException.Kind.UNREACHABLE) {
                // It was refused: nothing has run that could be left behind.
                entry.delete();
            }
            end(verdict -> verdict.of(e));
            throw e;
        } finally {
            watch.over();
        }
    }

    /** What is over the limit goes nowhere; it is read on, so that the command can end. */
    private void pass(OutputChunk chunk) {
        byte[] bytes = chunk.bytes();
        boolean fits = bytes.length <= left;
        if (fits) {
            listener.output(chunk);
        } else if (left > 0) {
            listener.output(new OutputChunk(chunk.stream(), Arrays.copyOf(bytes, (int) left)));
        }
        left -= Math.min(left, bytes.length);
        if (!fits && !tooMuch) {
            tooMuch = true;
            cancel(EndReason.OUTPUT);
        }
    }

    /** Why it was ended; the watch may not yet have done what it is told. */
    private Optional<EndReason> reason() {
        return watch.reason().or(() -> tooMuch ? Optional.of(EndReason.OUTPUT) : Optional.empty());
    }

    /** A shell starts its background commands with INT ignored, and what ignored our signals outlives its parent. */
    private boolean nothingLeft() {
        if (reason().isEmpty()) {
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

    /** Lets go of the exec; what has not ended by then is lost. */
    @Override
    public void close() {
        watch.over();
        exec.close();
        if (!isOver()) {
            listener.enough();
            end(verdict -> verdict.lost("its end was not waited for"));
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private RunResult end(Function<Verdict, RunResult> how) {
        Duration duration = Duration.ofNanos(clock.getAsLong() - started);
        RunResult result = how.apply(new Verdict(reason(), watch.trouble(), duration, maxOutput));
        if (becomesOver()) {
            listener.ended(result);
        }
        return result;
    }

    private synchronized boolean becomesOver() {
        boolean first = !over;
        over = true;
        return first;
    }
}
