package dev.sandbar.app.runs;

import dev.sandbar.action.UsageException;
import dev.sandbar.app.Context;
import dev.sandbar.app.console.RunArchive;
import dev.sandbar.history.History;
import dev.sandbar.history.RunQuery;
import dev.sandbar.history.RunSummary;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.RunId;
import dev.sandbar.ui.runs.RunItem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The history as the full screen reads it: opened for each question, so that it belongs to whoever asks. */
public final class ConsoleArchive implements RunArchive {
    private final Context context;
    private final RunFolders folders;

    public ConsoleArchive(Context context) {
        this.context = context;
        this.folders = new RunFolders(context.paths().data());
    }

    @Override
    public List<RunItem> find(String words, int most) {
        RunQuery query = RunQuery.newest(most);
        try (History history = context.history()) {
            history.update();
            return history.find(words.isEmpty() ? query : query.saying(words)).stream()
                    .map(ConsoleArchive::item)
                    .toList();
        }
    }

    private static RunItem item(RunSummary run) {
        Optional<RunItem.Ending> ending = run.outcome()
                .map(outcome -> new RunItem.Ending(
                        outcome, run.exitCode(), run.times().duration().orElse(Duration.ZERO)));
        return new RunItem(
                run.id().text(), run.qualifiedName(), run.line(), run.times().created(), ending);
    }

    @Override
    public Repetition again(String run) throws UsageException {
        try (History history = context.history()) {
            return Repetition.of(history.record(new RunId(run)), context.environment());
        }
    }

    @Override
    public StoredOutput output(String run) {
        return folders.output(new RunId(run));
    }

    @Override
    public boolean ended(String run) {
        return folders.record(new RunId(run))
                .map(record -> record.end().isPresent())
                .orElse(true);
    }
}
