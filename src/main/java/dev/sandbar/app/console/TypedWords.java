package dev.sandbar.app.console;

import dev.sandbar.action.Action;
import dev.sandbar.action.ActionParser;
import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.UsageException;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.ui.pane.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets that an operator types: they are seen while they are typed, as in every shell, but neither in titles afterwards nor
 * in the history of the command line. For any thread; never waits.
 */
final class TypedWords {
    private final Tools tools;

    TypedWords(Tools tools) {
        this.tools = tools;
    }

    /** What a pane may say of its command. */
    String shown(Content.Terminal terminal) {
        return shown(terminal, terminal.command(), terminal.options());
    }

    /** What a pane may say of its command. */
    String shown(Content.Run run) {
        return shown(run, run.exec().command(), run.exec().options());
    }

    private String shown(Content content, List<String> command, ExecOptions options) {
        Map<String, String> given = new HashMap<>();
        content.sandbox()
                .ifPresent(id -> given.putAll(tools.surroundings().of(id).variables()));
        return redaction(given, options).text(String.join(" ", command));
    }

    private Redaction redaction(Map<String, String> given, ExecOptions options) {
        add(given, options.setting().variables().written());
        return tools.recordings().redaction(given, options.secretVariables());
    }

    private static void add(Map<String, String> variables, List<String> entries) {
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                variables.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
    }

    /** Whether there is no secret in a line. */
    boolean mayKeep(String line) {
        Map<String, String> given = new HashMap<>();
        ExecOptions options = ExecOptions.NONE;
        Optional<Action> action = action(line);
        if (action.orElse(null) instanceof Action.Exec exec) {
            options = exec.options();
        } else if (action.orElse(null) instanceof Action.Shell shell) {
            options = shell.options();
        } else if (action.orElse(null) instanceof Action.Export export) {
            add(given, export.entries());
        }
        return redaction(given, options).text(line).equals(line);
    }

    private static Optional<Action> action(String line) {
        try {
            return Optional.of(ActionParser.parse(line));
        } catch (UsageException e) {
            // Whoever carries it out says what is wrong with it.
            return Optional.empty();
        }
    }
}
