package dev.sandbar.app;

import dev.sandbar.action.Action;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.Interrupts.Interrupt;
import dev.sandbar.app.Resolver.Found;
import dev.sandbar.run.EndReason;
import dev.sandbar.run.Run;
import dev.sandbar.run.RunListener;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.RunResult;
import dev.sandbar.run.Runner;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.Signal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@code sandbar exec}: one command in one sandbox, its streams and its status passed on as they are. */
final class ExecCommand implements RunListener {
    private static final int BROKEN_PIPE = 141;

    private final Context context;
    private final Action.Exec action;
    private final Narration narration;
    private final AtomicReference<@Nullable Run> running = new AtomicReference<>();
    private final AtomicReference<@Nullable Interrupt> interrupted = new AtomicReference<>();
    private boolean readerGone;

    ExecCommand(Context context, Action.Exec action) {
        this.context = context;
        this.action = action;
        this.narration = new Narration(context.streams());
    }

    int run() throws UsageException, InterruptedException {
        if (action.targets().size() > 1) {
            throw new UsageException(
                    "a command runs in one sandbox, not in " + action.targets().size(), "name one before --");
        }
        Found found = context.resolver().find(action.targets().stream().findFirst());
        ExecRequest request = new ExecRequests(
                        context.environment(), context.configuration().projectDirectory())
                .of(action.command(), action.options());
        Interrupts.handle(this::interrupt);
        RunRequest what = new RunRequest(
                found.provider(),
                found.sandbox().id(),
                request,
                action.options().timeout());
        try (Run run = new Runner(context.journal()).start(what, this)) {
            running.set(run);
            narration.started(found.sandbox().qualifiedName(), action.command());
            cancelWhatCameEarly(run);
            RunResult result = run.finish();
            narration.ended(result);
            return status(result);
        }
    }

    private void interrupt(Interrupt interrupt) {
        interrupted.compareAndSet(null, interrupt);
        Run run = running.get();
        if (run != null) {
            run.cancel(reason(interrupt));
        }
    }

    private void cancelWhatCameEarly(Run run) {
        Interrupt early = interrupted.get();
        if (early != null) {
            run.cancel(reason(early));
        }
    }

    private static EndReason reason(Interrupt interrupt) {
        return switch (interrupt) {
            case INT -> EndReason.CANCELLED;
            case TERM, HUP -> EndReason.ABANDONED;
        };
    }

    @Override
    public void started(Exec exec) {
        if (action.options().switches().input()) {
            InputPump.start(context.streams().in(), exec);
        }
    }

    @Override
    public void output(OutputChunk chunk) {
        if (readerGone) {
            return;
        }
        OutputStream stream =
                switch (chunk.stream()) {
                    case STDOUT -> context.streams().out();
                    case STDERR -> context.streams().err();
                };
        try {
            stream.write(chunk.bytes());
        } catch (IOException e) {
            readerGone = true;
            Optional.ofNullable(running.get()).ifPresent(run -> run.cancel(EndReason.ABANDONED));
        }
    }

    @Override
    public void ending(EndReason reason, Signal signal) {
        narration.ending(reason, signal);
    }

    private int status(RunResult result) {
        Interrupt interrupt = interrupted.get();
        if (interrupt != null) {
            return interrupt.exitStatus();
        }
        if (readerGone) {
            return BROKEN_PIPE;
        }
        return switch (result.outcome()) {
            case TIMED_OUT -> ExitStatuses.TIMED_OUT;
            case CANCELLED -> ExitStatuses.INTERRUPTED;
            case LOST, NOT_STARTED -> ExitStatuses.OWN_FAILURE;
            case SUCCEEDED, FAILED, SIGNALED -> result.exitCode().orElse(ExitStatuses.OWN_FAILURE);
        };
    }
}
