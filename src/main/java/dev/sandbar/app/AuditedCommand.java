package dev.sandbar.app;

import dev.sandbar.action.UsageException;
import dev.sandbar.app.audit.AuditTrail;
import dev.sandbar.app.audit.Audited;
import java.io.IOException;
import java.util.List;

/**
 * A command that changes or runs something: the audit knows of it before it is done, and what came of it after.
 *
 * @param targets names as they were written
 */
public record AuditedCommand(AuditTrail trail, String action, List<String> targets, List<String> arguments, Body body)
        implements Command {
    /** What is done, and tells {@code audited} what it meant. */
    @FunctionalInterface
    public interface Body {
        /** Does it and returns the exit status. */
        int run(Audited audited) throws UsageException, IOException, InterruptedException;
    }

    @Override
    public int run() throws UsageException, IOException, InterruptedException {
        Audited audited = trail.begin(action, String.join(" ", targets), arguments);
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
