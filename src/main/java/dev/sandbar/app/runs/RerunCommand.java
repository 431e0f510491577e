package dev.sandbar.app.runs;

import dev.sandbar.action.Action;
import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.ExecOptions.Switches;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.Context;
import dev.sandbar.history.History;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.run.record.RunCommand;
import dev.sandbar.run.record.RunRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code sandbar runs rerun}: the same words, in the same place. */
public final class RerunCommand {
    private static final String REDACTED = "[REDACTED";

    private final Context context;
    private final Starter starter;

    RerunCommand(Context context, Starter starter) {
        this.context = context;
        this.starter = starter;
    }

    /** Runs a command as {@code exec} does. */
    @FunctionalInterface
    public interface Starter {
        /** Runs it and returns the exit status. */
        int run(Action.Exec exec) throws UsageException, IOException, InterruptedException;
    }

    int run(String name) throws UsageException, IOException, InterruptedException {
        return starter.run(again(record(name)));
    }

    private RunRecord record(String name) throws UsageException {
        try (History history = context.history()) {
            history.update();
            return history.record(history.resolve(name));
        } catch (UnknownRunException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e.nextStep());
        }
    }

    private Action.Exec again(RunRecord run) throws UsageException {
        RunCommand command = run.command();
        if (command.words().stream().anyMatch(word -> word.contains(REDACTED))) {
            throw new UsageException(
                    "the command of " + run.id() + " had a secret in it, which is not kept", "write it once more");
        }
        return new Action.Exec(List.of(run.target().qualifiedName()), command.words(), options(command));
    }

    private ExecOptions options(RunCommand command) {
        return new ExecOptions(
                command.directory(),
                inherited(command.environment()),
                List.of(),
                command.user(),
                command.timeout(),
                ExecOptions.DEFAULT_PARALLEL,
                ExecOptions.none().detachKeys(),
                new Switches(command.terminal(), false, false, true));
    }

    // The values are not kept: those that are set here are taken, and the others are told.
    private List<String> inherited(List<String> names) {
        List<String> set = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            (context.environment().containsKey(name) ? set : missing).add(name);
        }
        if (!missing.isEmpty()) {
            context.streams()
                    .err()
                    .println("sandbar: not set here, and so not there this time: " + String.join(" ", missing));
        }
        return set;
    }
}
