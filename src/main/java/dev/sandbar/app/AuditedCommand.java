package dev.sandbar.app;

import dev.sandbar.action.UsageException;
import dev.sandbar.app.audit.AuditTrail;
import dev.sandbar.app.audit.Audited;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A command that changes or runs something: the audit knows of it before it is done, and what came of it after.
 *
 * @param what is done
 */
public record AuditedCommand(AuditTrail trail, What what, Body body) implements Command {
    /**
     * Something that is asked for.
     *
     * @param targets names as they were written
     * @param redaction takes secrets out of the arguments, and of what is told of the end
     */
    public record What(String action, List<String> targets, List<String> arguments, UnaryOperator<String> redaction) {
        public What {
            targets = List.copyOf(targets);
            arguments = List.copyOf(arguments);
        }

        /** Without arguments, and so without secrets. */
        public What(String action, List<String> targets) {
            this(action, targets, List.of(), text -> text);
        }
    }

    /** What is done, and tells {@code audited} what it meant. */
    @FunctionalInterface
    public interface Body {
        /** Does it and returns the exit status. */
        int run(Audited audited) throws UsageException, IOException, InterruptedException;
    }

    @Override
    public int run() throws UsageException, IOException, InterruptedException {
        Audited audited =
                trail.begin(what.action(), String.join(" ", what.targets()), what.arguments(), what.redaction());
        try {
            int status = body.run(audited);
            audited.ended(status == ExitStatuses.OK ? "done" : "ended with " + status);
            return status;
        } catch (UsageException | IOException | InterruptedException | RuntimeException e) {
            audited.failed(e);
            throw e;
        }
    }
}
