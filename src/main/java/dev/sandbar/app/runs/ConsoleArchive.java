package dev.sandbar.app.runs;

import dev.sandbar.action.Action;
import dev.sandbar.action.RunsAction;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.Context;
import dev.sandbar.app.Streams;
import dev.sandbar.app.console.RunArchive;
import dev.sandbar.history.DriverStart;
import dev.sandbar.history.History;
import dev.sandbar.history.NativeLibrary;
import dev.sandbar.history.RunQuery;
import dev.sandbar.history.RunSummary;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.history.diff.Dimension;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.ui.runs.RunItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The history as the full screen reads it: opened for each question, so that it belongs to whoever asks. */
public final class ConsoleArchive implements RunArchive {
    private final Context context;
    private final RunFolders folders;

    public ConsoleArchive(Context context) {
        this.context = context;
        this.folders = new RunFolders(context.paths().data());
    }

    @Override
    public void prepare() {
        NativeLibrary.keepIn(context.paths().cache());
        DriverStart.finish();
    }

    @Override
    public void update() {
        try (History history = context.history()) {
            history.update();
        }
    }

    @Override
    public List<RunItem> find(String words, int most) {
        RunQuery query = RunQuery.newest(most);
        try (History history = context.history()) {
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
            history.update();
            return Repetition.of(history.record(history.resolve(run)), context.environment());
        } catch (UnknownRunException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e.nextStep());
        }
    }

    @Override
    public StoredOutput output(String run) {
        return folders.output(new RunId(run));
    }

    @Override
    public void compare(String first, String second, int columns, OutputStream out) throws UsageException, IOException {
        try (History history = context.history()) {
            history.update();
            List<Dimension> all = DiffCommand.compare(history, new RunId(first), new RunId(second), false);
            out.write(new SideBySide(columns).text(all).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Nobody answers questions, and what is told on stderr stands in its place among the rest. */
    @Override
    public int print(RunsAction action, OutputStream out) throws UsageException, IOException, InterruptedException {
        // Files are shown as text or not at all.
        Set<Integer> terminals = action instanceof RunsAction.Artifacts ? Set.of(1) : Set.of();
        Streams streams = new Streams(
                InputStream.nullInputStream(), out, new PrintStream(out, true, StandardCharsets.UTF_8), terminals);
        Context printing = new Context(
                streams, context.environment(), context.paths(), context.configuration(), context.providers());
        return action.accept(new RunsCommands(printing, ConsoleArchive::refuse)).run();
    }

    private static int refuse(Action.Exec exec) throws UsageException {
        throw new UsageException("a run is not repeated here", "choose it in the list of runs");
    }

    @Override
    public RunRecord record(String run) throws UsageException {
        return folders.record(new RunId(run))
                .orElseThrow(() -> new UsageException("run " + run + " has been removed", "H shows what there is"));
    }
}
