package dev.sandbar.app.runs;

import dev.sandbar.action.Action;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.Context;
import dev.sandbar.history.History;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.run.record.RunRecord;
import java.io.IOException;

/** {@code sandbar runs rerun}: the same words, in the same place. */
public final class RerunCommand {
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
        Repetition repetition = Repetition.of(record(name), context.environment());
        if (!repetition.missing().isEmpty()) {
            context.streams().err().println("sandbar: " + repetition.notice());
        }
        return starter.run(repetition.exec());
    }

    private RunRecord record(String name) throws UsageException {
        try (History history = context.history()) {
            history.update();
            return history.record(history.resolve(name));
        } catch (UnknownRunException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e.nextStep());
        }
    }
}
