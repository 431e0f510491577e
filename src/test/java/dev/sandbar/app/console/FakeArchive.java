package dev.sandbar.app.console;

import dev.sandbar.action.RunsAction;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.runs.Repetition;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.ui.runs.RunItem;
import java.io.OutputStream;
import java.util.List;

/** An archive in which nothing was kept. */
final class FakeArchive implements RunArchive {
    @Override
    public void prepare() {
        // There is nothing to open.
    }

    @Override
    public void update() {
        // There is nothing to take in.
    }

    @Override
    public List<RunItem> find(String words, int most) {
        return List.of();
    }

    @Override
    public Repetition again(String run) throws UsageException {
        throw new UsageException("there is no run " + run, "none");
    }

    @Override
    public StoredOutput output(String run) {
        throw new IllegalArgumentException("there is no run " + run);
    }

    @Override
    public void compare(String first, String second, int columns, OutputStream out) throws UsageException {
        throw new UsageException("there is no run " + first, "none");
    }

    @Override
    public int print(RunsAction action, OutputStream out) {
        return 0;
    }

    @Override
    public RunRecord record(String run) throws UsageException {
        throw new UsageException("there is no run " + run, "none");
    }
}
