package dev.sandbar.app.runs;

import dev.sandbar.action.RunsAction;
import dev.sandbar.action.RunsHandler;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.AuditedCommand;
import dev.sandbar.app.AuditedCommand.What;
import dev.sandbar.app.Command;
import dev.sandbar.app.Context;
import dev.sandbar.app.Harmless;
import dev.sandbar.history.History;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.history.bundle.BundleException;
import dev.sandbar.run.record.RunStoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What each action on the history does outside the full screen. */
public final class RunsCommands implements RunsHandler<Command> {
    private final Context context;
    private final RerunCommand.Starter starter;

    /** @param starter runs a command as {@code exec} does */
    public RunsCommands(Context context, RerunCommand.Starter starter) {
        this.context = context;
        this.starter = starter;
    }

    /** Something done with the history, brought up to date. */
    @FunctionalInterface
    private interface Body {
        int run(History history)
                throws UnknownRunException, BundleException, UsageException, IOException, InterruptedException;
    }

    private int withHistory(Body body) throws UsageException, IOException, InterruptedException {
        try (History history = context.history()) {
            update(history);
            return body.run(history);
        } catch (UnknownRunException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e.nextStep());
        } catch (BundleException e) {
            throw new RunStoreException(String.valueOf(e.getMessage()), e.nextStep(), e);
        }
    }

    // What was taken in before can be shown also when the disk is full.
    private void update(History history) {
        try {
            history.update();
        } catch (RunStoreException e) {
            context.streams().err().println("sandbar: " + Harmless.line(String.valueOf(e.getMessage())));
            context.streams().err().println("  the newest runs may be missing here; " + Harmless.line(e.nextStep()));
        }
    }

    @Override
    public Command find(RunsAction.Find action) {
        return () -> withHistory(history -> new FindCommand(context.streams().out(), action).run(history));
    }

    @Override
    public Command show(RunsAction.Show action) {
        return () -> withHistory(history -> new ShowCommand(context.streams().out(), action).run(history));
    }

    @Override
    public Command output(RunsAction.Output action) {
        return () -> withHistory(history -> new OutputCommand(context.streams(), action).run(history));
    }

    @Override
    public Command artifacts(RunsAction.Artifacts action) {
        if (action.output().isEmpty()) {
            return () -> withHistory(history -> new ArtifactsCommand(context.streams(), history, action).show());
        }
        Path directory = action.output().get();
        List<String> arguments = new ArrayList<>(action.paths());
        arguments.addAll(List.of("--output", directory.toString()));
        What what = new What("runs artifacts", List.of(action.run()), arguments, text -> text);
        return new AuditedCommand(
                context.audit(),
                what,
                audited -> withHistory(
                        history -> new ArtifactsCommand(context.streams(), history, action).copy(directory, audited)));
    }

    @Override
    public Command rerun(RunsAction.Rerun action) {
        return () -> new RerunCommand(context, starter).run(action.run());
    }

    @Override
    public Command remove(RunsAction.Remove action) {
        return makingRoom(
                "runs rm",
                action.runs(),
                audited -> withHistory(
                        history -> new RemoveCommand(context.streams(), history).run(action.runs(), audited)));
    }

    @Override
    public Command prune(RunsAction.Prune action) {
        return makingRoom(
                "runs prune",
                List.of(),
                audited -> withHistory(history -> new PruneCommand(context, history, action).run(audited)));
    }

    @Override
    public Command diff(RunsAction.Diff action) {
        return () -> withHistory(history -> new DiffCommand(context.streams().out(), action).run(history));
    }

    @Override
    public Command export(RunsAction.Export action) {
        return audited(
                "runs export",
                action.runs(),
                audited -> withHistory(history -> new ExportCommand(context, history).run(action, audited)));
    }

    @Override
    public Command importing(RunsAction.Import action) {
        return audited(
                "runs import",
                List.of(action.file().toString()),
                audited -> withHistory(history -> new ImportCommand(context, history).run(action.file(), audited)));
    }

    @Override
    public Command verify(RunsAction.Verify action) {
        return () -> withHistory(history -> new VerifyCommand(context, action).run(history));
    }

    private AuditedCommand makingRoom(String action, List<String> targets, AuditedCommand.Body body) {
        return new AuditedCommand(context.audit().makingRoom(), new What(action, targets), body);
    }

    private AuditedCommand audited(String action, List<String> targets, AuditedCommand.Body body) {
        return new AuditedCommand(context.audit(), new What(action, targets), body);
    }
}
