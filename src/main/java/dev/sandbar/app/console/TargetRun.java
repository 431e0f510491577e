package dev.sandbar.app.console;

import dev.sandbar.action.Action;
import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.ExecOptions.Attachment;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.ArtifactWords;
import dev.sandbar.app.Delayed;
import dev.sandbar.app.RunRequests;
import dev.sandbar.app.audit.Audited;
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
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Sandbox;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command line in one sandbox. It runs on one thread; it can be cancelled from any. */
final class TargetRun implements RunListener {
    private final Action.Exec action;
    private final Optional<RunId> group;
    private final Sandbox sandbox;
    private final RunOutput output;
    private final Tools tools;
    private @Nullable Audited audited;
    private @Nullable Run running;
    private @Nullable EndReason unwanted;
    private String recorded = "";
    private @Nullable Delayed collecting;

    /** @param group shared with the runs of the same line in other sandboxes */
    TargetRun(Action.Exec action, Optional<RunId> group, Place place, Tools tools) {
        this.action = action;
        this.group = group;
        this.sandbox = place.sandbox();
        this.output = place.output();
        this.tools = tools;
    }

    /** Where it runs, and where its output goes. */
    record Place(Sandbox sandbox, RunOutput output) {}

    /**
     * How it ended.
     *
     * @param words the end, for people
     * @param nextStep what to do about it; may be empty
     */
    record End(Sandbox sandbox, boolean good, String words, String nextStep) {}

    /** Where it runs. */
    Sandbox sandbox() {
        return sandbox;
    }

    /** Runs the command to its end, which is noted in the audit, but perhaps not on the disk yet: see {@link #settle}. */
    End run() {
        try {
            RunTerms terms = RunRequests.terms(action.options());
            ExecRequest request = tools.surroundings().request(sandbox.id(), action.command(), withoutInput());
            Redaction redaction = tools.recordings()
                    .redaction(request.environment(), action.options().secretVariables());
            Audited begun = tools.audit().begin("exec", sandbox.qualifiedName(), action.command(), redaction::text);
            audited = begun;
            End end = run(request, terms, redaction);
            begun.noted(end.words());
            return end;
        } catch (UsageException e) {
            return failed(Faults.of(e));
        } catch (UncheckedIOException e) {
            return failed(Faults.of(e));
        }
    }

    /** Waits until the end is on the disk; for the thread that ran it, when it has told everything. */
    void settle() {
        if (audited != null) {
            audited.force();
        }
    }

    private End run(ExecRequest request, RunTerms terms, Redaction redaction) {
        try {
            Provider provider = tools.calls().provider(sandbox.id().provider());
            RunRequest what = RunRequests.of(provider, sandbox, request, terms);
            try (Run run = new Runner(tools.journal()).start(what, listener(what, redaction))) {
                started(run);
                return end(run.finish(), redaction);
            } finally {
                output.end();
            }
        } catch (RuntimeException e) {
            End end = failed(Faults.of(e));
            return new End(sandbox, false, redaction.text(end.words()), redaction.text(end.nextStep()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new End(sandbox, false, "its end was not waited for", "");
        }
    }

    private RunListener listener(RunRequest what, Redaction redaction) {
        if (!action.options().keeping().record()) {
            return new UnkeptOutput(redaction, output::show);
        }
        Recording recording = tools.recordings().of(redaction);
        Recorder recorder = recording.record(new Subject(what, sandbox, group), this, EnumSet.allOf(Stream.class));
        recorded = ": runs artifacts " + recorder.id().brief();
        return recorder;
    }

    /** There is nobody to feed it: what is typed goes to the panes with a terminal. */
    private ExecOptions withoutInput() {
        return action.options().with(Attachment.NONE);
    }

    private synchronized void started(Run run) {
        running = run;
        if (unwanted != null) {
            run.cancel(unwanted);
        }
    }

    /** Asks for its end; asked again, it is killed. */
    synchronized void cancel(EndReason why) {
        unwanted = why;
        if (running != null) {
            running.cancel(why);
        }
    }

    @Override
    public void output(OutputChunk chunk) {
        output.show(chunk);
    }

    @Override
    public void collecting() {
        collecting = Delayed.start(() -> output.tell(ArtifactWords.COLLECTING));
    }

    @Override
    public void collected(ArtifactSummary artifacts, List<String> unmatched) {
        collectingIsOver();
        unmatched.forEach(pattern -> output.tell(ArtifactWords.unmatched(pattern)));
        output.tell("artifacts: " + ArtifactWords.of(artifacts) + recorded);
    }

    @Override
    public void ended(RunResult result) {
        collectingIsOver();
    }

    private void collectingIsOver() {
        if (collecting != null) {
            collecting.close();
        }
    }

    private End end(RunResult result, Redaction redaction) {
        return new End(sandbox, EndWords.good(result), redaction.text(EndWords.of(result)), "");
    }

    /** That it was not run. */
    private End failed(ProviderException reason) {
        return new End(sandbox, false, String.valueOf(reason.getMessage()), reason.nextStep());
    }
}
