package dev.sandbar.app;

import dev.sandbar.action.Action;
import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.Interrupts.Interrupt;
import dev.sandbar.app.Resolver.Found;
import dev.sandbar.app.audit.Audited;
import dev.sandbar.app.tty.RawTerminal;
import dev.sandbar.run.EndReason;
import dev.sandbar.run.Run;
import dev.sandbar.run.RunListener;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.RunTerms;
import dev.sandbar.run.Runner;
import dev.sandbar.run.capture.Recorder;
import dev.sandbar.run.capture.Recording;
import dev.sandbar.run.capture.Recording.Subject;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.session.SessionTap;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@code sandbar exec} and {@code shell}: one command in one sandbox, its streams and its status passed on as they are. */
final class ExecCommand implements RunListener {
    private final Context context;
    private final Action.Exec action;
    private final RunTerms terms;
    private final Audited audited;
    private final Narration narration;
    private final OutputSink sink;
    private final AtomicReference<@Nullable Run> running = new AtomicReference<>();
    private final AtomicReference<@Nullable Interrupt> interrupted = new AtomicReference<>();
    private final Optional<DetachKeys> detachKeys;
    private final Optional<SessionTap> tap;
    private boolean passesInput;
    private boolean readerGone;
    private Optional<RawTerminal> own = Optional.empty();
    private volatile boolean over;

    ExecCommand(Context context, Action.Exec action, Audited audited) throws UsageException {
        this(context, action, audited, Optional.empty());
    }

    /** @param tap gets what the command shows too */
    ExecCommand(Context context, Action.Exec action, Audited audited, Optional<SessionTap> tap) throws UsageException {
        this.tap = tap;
        this.context = context;
        this.action = action;
        this.terms = RunRequests.terms(action.options());
        this.audited = audited;
        this.narration =
                new Narration(context.streams(), action.options().attachment().terminal());
        this.sink = action.options().attachment().stream()
                ? OutputSink.live(context.streams())
                : new HeldOutput(context.streams());
        Optional<String> keys = action.options().attachment().detachKeys();
        this.detachKeys = keys.isPresent() ? Optional.of(DetachKeys.parse(keys.get())) : Optional.empty();
        this.passesInput = action.options().attachment().input();
    }

    int run() throws UsageException, IOException, InterruptedException {
        Found found = context.resolver().find(action.targets().stream().findFirst());
        audited.on(found.sandbox().qualifiedName());
        ExecOptions options = action.options();
        ExecRequest request = new ExecRequests(
                        context.environment(), context.configuration().projectDirectory())
                .of(action.command(), options);
        Interrupts.handle(this::interrupt);
        if (!options.attachment().terminal()) {
            return run(found, request);
        }
        ExecRequest inTerminal = ShellCommand.knowingItsTerminal(request, context.environment());
        if (!context.streams().inputIsTerminal() || !context.streams().outputIsTerminal()) {
            begin(TerminalSize.USUAL);
            return run(found, inTerminal.inTerminal(TerminalSize.USUAL));
        }
        passesInput = true;
        try (RawTerminal raw = RawTerminal.open()) {
            own = Optional.of(raw);
            TerminalSize size = raw.size();
            begin(size);
            new TerminalRun(raw).follow(this::resize);
            return run(found, inTerminal.inTerminal(size));
        }
    }

    private void begin(TerminalSize size) {
        tap.ifPresent(to -> to.begun(new Size(size.columns(), size.rows()), ""));
    }

    private int run(Found found, ExecRequest request) throws IOException, InterruptedException {
        RunRequest what = RunRequests.of(found.provider(), found.sandbox(), request, terms);
        RunListener listener = action.options().keeping().record() ? recorder(found, what) : this;
        try (sink;
                Run run = new Runner(context.journal()).start(what, listener)) {
            running.set(run);
            narration.started(found.sandbox().qualifiedName(), action.command());
            cancelWhatCameEarly(run);
            RunResult result = run.finish();
            if (!readerGone) {
                sink.finish();
            }
            narration.ended(result);
            audited.ended(Narration.words(result));
            return status(result);
        }
    }

    private Recorder recorder(Found found, RunRequest what) {
        Recording recording =
                context.recordings().of(what.exec(), action.options().secretVariables());
        Recorder recorder = recording.record(new Subject(what, found.sandbox(), Optional.empty()), this, redacted());
        narration.records(recorder.id());
        return recorder;
    }

    /** What is shown is redacted; what is piped is the command's own, and so is what a program draws on a terminal. */
    private Set<Stream> redacted() {
        return action.options().attachment().terminal()
                ? Set.of()
                : context.streams().shown();
    }

    private void interrupt(Interrupt interrupt) {
        // What the command ended with stays, whoever does not wait for its artifacts.
        boolean again = !over && !interrupted.compareAndSet(null, interrupt);
        Run run = running.get();
        if (run != null) {
            run.cancel(reason(interrupt));
        } else if (again) {
            // The provider does not even start it; should it do so yet, the journal has it ended at the next start.
            Runtime.getRuntime().halt(interrupt.exitStatus());
        }
    }

    private void resize(TerminalSize size) {
        Run run = running.get();
        if (run != null) {
            run.exec().resize(size);
            tap.ifPresent(to -> to.resized(new Size(size.columns(), size.rows())));
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
        if (passesInput) {
            InputPump.start(context.streams().in(), exec, this::watchForDetaching);
        }
    }

    private void watchForDetaching(byte[] bytes, int length) {
        Run run = running.get();
        if (detachKeys.isPresent() && detachKeys.get().completedBy(bytes, length) && run != null) {
            run.cancel(EndReason.ABANDONED);
        }
    }

    /** Of the two streams one may come from the run's thread and one from its capture's. */
    @Override
    public synchronized void output(OutputChunk chunk) {
        if (readerGone) {
            return;
        }
        narration.heard();
        tap.ifPresent(to -> to.output(chunk.bytes(), 0, chunk.bytes().length));
        try {
            sink.take(chunk);
        } catch (IOException e) {
            readerGone = true;
            Optional.ofNullable(running.get()).ifPresent(run -> run.cancel(EndReason.ABANDONED));
        }
    }

    @Override
    public void ending(EndReason reason, Signal signal) {
        narration.ending(reason, signal);
    }

    /** Our terminal is given back before that: Ctrl-C is to reach us and not the command, which is over. */
    @Override
    public void collecting() {
        over = true;
        own.ifPresent(RawTerminal::close);
        showAll();
        narration.collecting();
    }

    /** What was held back is not held back any longer than the command ran. */
    private void showAll() {
        try {
            if (!readerGone) {
                sink.finish();
            }
        } catch (IOException e) {
            readerGone = true;
        }
    }

    @Override
    public void collected(ArtifactSummary artifacts, List<String> unmatched) {
        narration.collected(artifacts, unmatched);
    }

    private int status(RunResult result) {
        Interrupt interrupt = interrupted.get();
        if (interrupt != null) {
            return interrupt.exitStatus();
        }
        if (readerGone) {
            return ExitStatuses.BROKEN_PIPE;
        }
        return ExitStatuses.of(result);
    }
}
