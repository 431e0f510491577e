package dev.sandbar.history;

import dev.sandbar.run.folder.LostRuns;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredArtifacts;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunState;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.LazyLogger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The runs that were kept, found through an index that is brought up to date from their folders. It belongs to the thread
 * that opened it; other threads and processes open their own on the same files.
 *
 * <p>Its methods throw {@link RunStoreException} when the disk or the database does not do what it should.
 */
public final class History implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(History.class);
    private static final int MOST_AT_ONCE = 500;
    /** Characters of output that one transaction takes in. */
    private static final long LONGEST_AT_ONCE = 4_000_000;

    /** No run takes that long to be noted. */
    private static final Duration HALF_A_RUN = Duration.ofHours(1);

    /** What names the newest run. */
    private static final String LAST = "last";

    private static final String LIST = "all of them: sandbar runs ls";

    private final RunFolders folders;
    private final Database database;
    private final RunIndex index;
    private final RunSearch search;

    private History(RunFolders folders, Database database) {
        this.folders = folders;
        this.database = database;
        this.index = new RunIndex(database);
        this.search = new RunSearch(database);
    }

    /**
     * Opens the history in the data directory, and makes its index where there is none.
     *
     * @param data where {@code history.db} is
     */
    public static History open(Path data, RunFolders folders) {
        return new History(folders, Database.open(data.resolve("history.db")));
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    /** Takes in what has happened since the last time: only runs that are not settled are read. */
    public void update() {
        new LostRuns(folders).end();
        put(folders.pending());
        if (!ask(index::isComplete)) {
            reread();
        }
    }

    /** Takes in every run that has a folder and is not known, and forgets those whose folders are gone. */
    public void reread() {
        Set<RunId> known = ask(index::ids);
        List<RunId> all = folders.ids();
        List<RunId> unknown = new ArrayList<>();
        for (RunId id : all) {
            if (!known.remove(id)) {
                unknown.add(id);
            }
        }
        put(unknown);
        List<RunId> gone = new ArrayList<>();
        for (RunId id : known) {
            if (!Files.exists(folders.folder(id))) {
                gone.add(id);
            }
        }
        forget(gone);
        ask(() -> {
            database.inTransaction(index::complete);
            return true;
        });
    }

    // What is read takes longer than what is written, so nobody waits for that.
    private void put(List<RunId> ids) {
        // Asked before the records are read: what is known of a run that nobody writes any more is all of it.
        Set<RunId> live = Set.copyOf(folders.running());
        List<Indexed> some = new ArrayList<>();
        long length = 0;
        for (RunId id : ids) {
            RunRecord record = folders.record(id).orElse(null);
            if (record == null) {
                clearAway(id);
            } else {
                Indexed next =
                        new Indexed(record, record.state() == RunState.ENDED ? text(id) : "", isSettled(record, live));
                some.add(next);
                length += next.text().length();
            }
            if (some.size() >= MOST_AT_ONCE || length >= LONGEST_AT_ONCE) {
                write(some);
                some.clear();
                length = 0;
            }
        }
        write(some);
    }

    /** Of a run without a record nothing was started, or its removal was broken off. */
    private void clearAway(RunId id) {
        if (id.made().plus(HALF_A_RUN).isBefore(Instant.now())) {
            forget(List.of(id));
            folders.remove(id);
        }
    }

    /** Its artifacts are collected after its end was noted. */
    private static boolean isSettled(RunRecord record, Set<RunId> live) {
        boolean collected = record.command().artifacts().isEmpty()
                || record.end().flatMap(RunEnd::artifacts).isPresent();
        return record.state() == RunState.ENDED && (collected || !live.contains(record.id()));
    }

    /** @param settled whether nothing more will be known of it */
    private record Indexed(RunRecord record, String text, boolean settled) {}

    private void write(List<Indexed> some) {
        if (some.isEmpty()) {
            return;
        }
        ask(() -> {
            database.inTransaction(() -> {
                for (Indexed next : some) {
                    index.put(next.record(), next.text());
                }
            });
            return true;
        });
        for (Indexed next : some) {
            if (next.settled()) {
                folders.settle(next.record().id());
            }
        }
    }

    private String text(RunId id) {
        try (StoredOutput output = folders.output(id)) {
            return SearchText.of(output);
        }
    }

    /** The runs that are sought, the newest first. */
    public List<RunSummary> find(RunQuery query) {
        return ask(() -> search.find(query));
    }

    /**
     * The run that is meant.
     *
     * @param name an identifier, the beginning of one, or {@code last}
     * @throws UnknownRunException when it means none, or more than one
     */
    public RunId resolve(String name) throws UnknownRunException {
        if (name.equals(LAST)) {
            return find(RunQuery.newest(1)).stream()
                    .findFirst()
                    .orElseThrow(() -> new UnknownRunException("no run has been kept yet", "run something first"))
                    .id();
        }
        String prefix = name.toLowerCase(Locale.ROOT);
        List<RunSummary> found = prefix.isEmpty() ? List.of() : ask(() -> search.beginning(prefix, 2));
        if (found.isEmpty()) {
            throw new UnknownRunException("there is no run " + name, LIST);
        }
        if (found.size() > 1) {
            throw new UnknownRunException("several runs begin with " + name, "write more of it; " + LIST);
        }
        return found.get(0).id();
    }

    /**
     * What is known of a run.
     *
     * @throws RunStoreException when its folder is gone
     */
    public RunRecord record(RunId id) {
        return folders.record(id).orElseGet(() -> {
            forget(List.of(id));
            throw new RunStoreException("the run " + id + " has been removed", LIST, null);
        });
    }

    /** Whether somebody still writes down what becomes of a run; it may have ended and its artifacts be collected. */
    public boolean isLive(RunId id) {
        return folders.running().contains(id);
    }

    /** What was kept of a run's files. */
    public StoredArtifacts artifacts(RunId id) {
        return folders.artifacts(id);
    }

    /** What was kept of a run's output; close it. */
    public StoredOutput output(RunId id) {
        return folders.output(id);
    }

    /** What the same command took in the same sandbox, the newest first. */
    public List<Duration> durations(RunRecord like, int limit) {
        return ask(() -> search.durations(like, limit));
    }

    /**
     * Removes runs, their output and what the index has of them. Whoever is killed meanwhile leaves runs that are still
     * there, or are found again by the next {@link #update}.
     */
    public void remove(List<RunId> ids) {
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            List<RunId> some = ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE));
            some.forEach(folders::unsettle);
            boolean forgotten = forgetIfThereIsRoom(some);
            some.forEach(folders::remove);
            if (!forgotten) {
                forget(some);
            }
        }
    }

    private boolean forgetIfThereIsRoom(List<RunId> ids) {
        try {
            forget(ids);
            return true;
        } catch (RunStoreException e) {
            if (e.getCause() instanceof SQLException cause && SqliteCode.of(cause) == SqliteCode.FULL) {
                LOG.log(System.Logger.Level.DEBUG, "the runs make room first: " + ids.size(), e);
                return false;
            }
            throw e;
        }
    }

    private void forget(List<RunId> ids) {
        ask(() -> {
            database.inTransaction(() -> {
                for (RunId id : ids) {
                    index.remove(id);
                }
            });
            return true;
        });
    }

    /** The oldest runs, as many as have to go so that the others are within the limits; live ones stay. */
    public List<RunSummary> beyond(Retention limits) {
        Set<RunId> live = Set.copyOf(folders.running());
        List<RunSummary> beyond = new ArrayList<>(ask(() -> limits.beyond(search)));
        beyond.removeIf(run -> live.contains(run.id()));
        return beyond;
    }

    @Override
    public void close() {
        database.close();
    }
}
