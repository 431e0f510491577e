package dev.sandbar.app.runs;

import dev.sandbar.action.Action;
import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.ExecOptions.Attachment;
import dev.sandbar.action.ExecOptions.Keeping;
import dev.sandbar.action.ExecOptions.Limits;
import dev.sandbar.action.ExecOptions.Setting;
import dev.sandbar.action.ExecOptions.Variables;
import dev.sandbar.action.UsageException;
import dev.sandbar.run.record.RunCommand;
import dev.sandbar.run.record.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run that is to be run again: the same words, in the same place, and the same files kept.
 *
 * @param missing the variables that were set then and are not set here; their values are not kept
 */
public record Repetition(Action.Exec exec, List<String> missing) {
    private static final String REDACTED = "[REDACTED";

    public Repetition {
        missing = List.copyOf(missing);
    }

    /**
     * What {@code run} did, with the variables that it was given taken from {@code environment}.
     *
     * @throws UsageException when its command held a secret
     */
    public static Repetition of(RunRecord run, Map<String, String> environment) throws UsageException {
        RunCommand command = run.command();
        if (Stream.concat(command.words().stream(), command.artifacts().stream())
                .anyMatch(word -> word.contains(REDACTED))) {
            throw new UsageException(
                    "the command of " + run.id() + " had a secret in it, which is not kept", "write it once more");
        }
        List<String> set = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : command.environment()) {
            (environment.containsKey(name) ? set : missing).add(name);
        }
        return new Repetition(
                new Action.Exec(List.of(run.target().qualifiedName()), command.words(), options(command, set)),
                missing);
    }

    private static ExecOptions options(RunCommand command, List<String> environment) {
        Variables variables = new Variables(environment, List.of(), List.of());
        return new ExecOptions(
                new Setting(command.directory(), variables, command.user(), false),
                new Limits(command.timeout(), command.maxOutput(), Limits.DEFAULT_PARALLEL),
                new Attachment(command.terminal(), false, true, Optional.empty()),
                new Keeping(true, command.artifacts()));
    }

    /** Says which variables will not be there. */
    public String notice() {
        return "not set here, and so not there this time: " + String.join(" ", missing);
    }
}
