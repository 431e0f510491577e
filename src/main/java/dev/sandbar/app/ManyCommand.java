package dev.sandbar.app;

import dev.sandbar.action.Action;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.Interrupts.Interrupt;
import dev.sandbar.app.Resolver.Found;
import dev.sandbar.app.audit.Audited;
import dev.sandbar.app.many.Ending;
import dev.sandbar.app.many.GroupedOutput;
import dev.sandbar.app.many.LiveStates;
import dev.sandbar.app.many.ManyRuns;
import dev.sandbar.app.many.ManyWatcher;
import dev.sandbar.app.many.PrefixedOutput;
import dev.sandbar.app.many.Target;
import dev.sandbar.run.EndReason;
import dev.sandbar.run.RunListener;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.RunTerms;
import dev.sandbar.run.Runner;
import dev.sandbar.run.capture.Recorder;
import dev.sandbar.run.capture.Recording;
import dev.sandbar.run.capture.Recording.Subject;
import dev.sandbar.run.record.RunId;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code sandbar exec} in several sandboxes at once: outputs kept apart, one summary, the worst status. */
final class ManyCommand {
    private final Context context;
    private final Action.Exec action;
    private final RunTerms terms;
    private final Audited audited;
    private final Map<Target, RunId> recorded = new HashMap<>();
    private final RunId group = RunId.make(Instant.now());
    private final AtomicReference<@Nullable Interrupt> interrupted = new AtomicReference<>();

    ManyCommand(Context context, Action.Exec action, Audited audited) throws UsageException {
        this.context = context;
        this.action = action;
        this.terms = RunRequests.terms(action.options());
        this.audited = audited;
    }

    int run(List<Found> found) throws UsageException, IOException, InterruptedException {
        if (action.options().attachment().terminal()
                || action.options().attachment().input()) {
            throw new UsageException(
                    "a terminal or stdin belongs to one sandbox, not to " + found.size(),
                    "leave --tty and --stdin out, or name one sandbox");
        }
        List<Target> targets = targets(found);
        audited.on(targets.stream().map(Target::name).collect(Collectors.joining(", ")));
        Map<Target, Ending> endings = action.options().attachment().stream() ? live(targets) : grouped(targets);
        summarise(endings);
        return status(endings);
    }

    private RunListener recorder(Target target, RunListener listener) {
        if (!action.options().keeping().record()) {
            return listener;
        }
        RunRequest request = target.request();
        Recording recording =
                context.recordings().of(request.exec(), action.options().secretVariables());
        Recorder recorder = recording.record(
                new Subject(request, target.sandbox(), Optional.of(group)),
                listener,
                context.streams().shown());
        recorder.queued();
        recorded.put(target, recorder.id());
        return recorder;
    }

    private List<Target> targets(List<Found> found) throws UsageException {
        ExecRequests requests =
                new ExecRequests(context.environment(), context.configuration().projectDirectory());
        List<Target> targets = new ArrayList<>();
        for (Found one : found) {
            RunRequest request = RunRequests.of(
                    one.provider(), one.sandbox(), requests.of(action.command(), action.options()), terms);
            targets.add(new Target(one.sandbox().qualifiedName(), one.sandbox(), request));
        }
        return targets;
    }

    private Map<Target, Ending> live(List<Target> targets) throws IOException, InterruptedException {
        ManyWatcher output = new PrefixedOutput(targets, context.streams()::of, ManyCommand::shown);
        if (!context.streams().errorIsTerminal()) {
            return run(targets, output);
        }
        try (CollectingNotice notice = new CollectingNotice(context.streams().err())) {
            return run(targets, new Both(output, notice));
        }
    }

    private Map<Target, Ending> grouped(List<Target> targets) throws IOException, InterruptedException {
        try (GroupedOutput output = new GroupedOutput(targets, ManyCommand::shown)) {
            Map<Target, Ending> endings =
                    context.streams().errorIsTerminal() ? showingStates(targets, output) : run(targets, output);
            output.show(targets, context.streams()::of);
            return endings;
        }
    }

    private Map<Target, Ending> showingStates(List<Target> targets, GroupedOutput output)
            throws IOException, InterruptedException {
        try (LiveStates states =
                new LiveStates(targets, context.streams().err(), ManyCommand::shown, ManyCommand::isGood)) {
            return run(targets, new Both(output, states));
        }
    }

    private record Both(ManyWatcher first, ManyWatcher second) implements ManyWatcher {
        @Override
        public void started(Target target) {
            first.started(target);
            second.started(target);
        }

        @Override
        public void output(Target target, OutputChunk chunk) throws IOException {
            first.output(target, chunk);
            second.output(target, chunk);
        }

        @Override
        public void collecting() {
            first.collecting();
            second.collecting();
        }

        @Override
        public void ended(Target target, Ending ending) throws IOException {
            first.ended(target, ending);
            second.ended(target, ending);
        }
    }

    private Map<Target, Ending> run(List<Target> targets, ManyWatcher watcher)
            throws IOException, InterruptedException {
        ManyRuns runs = new ManyRuns(
                new Runner(context.journal()), action.options().limits().parallel(), watcher, this::recorder);
        Interrupts.handle(interrupt -> {
            if (!runs.areOver()) {
                interrupted.compareAndSet(null, interrupt);
            }
            runs.cancel(interrupt == Interrupt.INT ? EndReason.CANCELLED : EndReason.ABANDONED);
        });
        return runs.run(targets);
    }

    private static String shown(Target target) {
        return Harmless.line(target.name());
    }

    private static boolean isGood(Ending ending) {
        return ending instanceof Ending.Ended ended && ended.result().outcome() == Outcome.SUCCEEDED;
    }

    // On stderr like everything that Sandbar itself says about runs.
    private void summarise(Map<Target, Ending> endings) throws IOException {
        ManySummary summary = new ManySummary(endings);
        endings.forEach((target, ending) -> audited.ended(target.name(), ManySummary.words(ending)));
        context.streams()
                .err()
                .print(terms.artifacts().isEmpty() ? summary.text() : summary.textWithArtifacts(recorded));
        context.streams().err().flush();
    }

    private int status(Map<Target, Ending> endings) {
        Interrupt interrupt = interrupted.get();
        return interrupt != null
                ? interrupt.exitStatus()
                : endings.values().stream().mapToInt(ManyCommand::status).max().orElse(ExitStatuses.OK);
    }

    private static int status(Ending ending) {
        if (ending instanceof Ending.Ended ended) {
            return ExitStatuses.of(ended.result());
        }
        return ending instanceof Ending.Refused refused
                ? refused.reason().kind().exitStatus()
                : ExitStatuses.INTERRUPTED;
    }
}
