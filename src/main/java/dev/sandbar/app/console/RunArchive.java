package dev.sandbar.app.console;

import dev.sandbar.action.RunsAction;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.runs.Repetition;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.ui.runs.RunItem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The runs that were kept. Every method may wait for the disk; those that find nothing, or cannot read it, throw
 * {@link UsageException} with what to do, or {@link dev.sandbar.run.record.RunStoreException}.
 */
public interface RunArchive {
    /** Does beforehand what the first question would take longest for. */
    void prepare();

    /** Takes in what has happened; what was taken in before can be found also when that fails. */
    void update();

    /** The newest runs, at most {@code most}, in whose commands or outputs {@code words} stand; no words mean all. */
    List<RunItem> find(String words, int most);

    /** What a run did, to be run again. */
    Repetition again(String run) throws UsageException;

    /** What a run wrote so far; close it. */
    StoredOutput output(String run);

    /**
     * Writes what differs between two runs, the first on the left and the second on the right, for a screen that is so
     * many columns wide.
     */
    void compare(String first, String second, int columns, OutputStream out) throws UsageException, IOException;

    /**
     * Does what {@code sandbar runs} does, and writes what that prints; returns the exit status.
     *
     * @throws IOException when {@code out} fails
     */
    int print(RunsAction action, OutputStream out) throws UsageException, IOException, InterruptedException;

    /** What is known of a run by now; after its end nothing more is written. */
    RunRecord record(String run) throws UsageException;
}
