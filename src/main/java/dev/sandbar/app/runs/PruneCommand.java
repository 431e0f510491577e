package dev.sandbar.app.runs;

import dev.sandbar.action.RunsAction;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.Configuration.HistoryLimits;
import dev.sandbar.app.Context;
import dev.sandbar.app.ExitStatuses;
import dev.sandbar.app.Question;
import dev.sandbar.app.Streams;
import dev.sandbar.app.audit.Audited;
import dev.sandbar.history.History;
import dev.sandbar.history.Retention;
import dev.sandbar.history.RunSummary;
import dev.sandbar.run.record.RunId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code sandbar runs prune}: removes the oldest runs until the history is within its limits. */
final class PruneCommand {
    private final Streams streams;
    private final HistoryLimits configured;
    private final History history;
    private final RunsAction.Prune action;

    PruneCommand(Context context, History history, RunsAction.Prune action) {
        this.streams = context.streams();
        this.configured = context.configuration().history();
        this.history = history;
        this.action = action;
    }

    int run(Audited audited) throws UsageException, IOException {
        List<RunSummary> beyond = history.beyond(limits());
        long bytes = beyond.stream().mapToLong(RunSummary::kept).sum();
        String what = beyond.size() + " runs with " + bytes + " bytes";
        if (action.rehearsed()) {
            audited.ended("would remove " + what);
            print("would remove " + what);
            return ExitStatuses.OK;
        }
        if (!beyond.isEmpty() && !action.confirmed() && !confirmed(what, audited)) {
            audited.ended("nothing was removed");
            streams.err().println("sandbar: nothing was removed");
            return ExitStatuses.FAILED;
        }
        List<RunId> ids = new ArrayList<>();
        beyond.forEach(run -> ids.add(run.id()));
        history.remove(ids);
        audited.ended("removed " + what);
        print("removed " + what);
        return ExitStatuses.OK;
    }

    // What is given here replaces all that is configured: otherwise a limit could not be left out.
    private Retention limits() {
        boolean given = action.age().isPresent()
                || action.count().isPresent()
                || action.bytes().isPresent();
        Optional<Duration> age = given ? action.age() : Optional.of(configured.age());
        return new Retention(
                age.map(Instant.now()::minus),
                given ? action.count() : OptionalLong.of(configured.runs()),
                given ? action.bytes() : OptionalLong.of(configured.bytes()));
    }

    private boolean confirmed(String what, Audited audited) throws UsageException, IOException {
        if (!streams.inputIsTerminal() || !streams.errorIsTerminal()) {
            throw new UsageException(
                    "what is removed is lost, and nobody can be asked here", "write --yes, or --dry-run");
        }
        streams.err().print("sandbar: remove " + what + "? [y/N] ");
        streams.err().flush();
        String answer = new Question(streams.in()).answer();
        boolean yes = answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
        audited.decided(yes ? "confirmed" : "declined");
        return yes;
    }

    private void print(String line) throws IOException {
        streams.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
