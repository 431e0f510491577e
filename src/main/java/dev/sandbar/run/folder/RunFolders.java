package dev.sandbar.run.folder;

import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunStore;
import dev.sandbar.run.record.RunStoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All runs under the data directory. Any thread, and several processes at once. */
public final class RunFolders implements RunStore {
    private static final String RUNS = "runs";
    private static final String PENDING = "runs.pending";
    private static final String RUNNING = "runs.running";

    private final Path runs;
    private final Path pending;
    private final Path running;
    private final FolderLimits limits;

    /** @param data where {@code runs} and what belongs to it is; made when the first run is opened */
    public RunFolders(Path data) {
        this(data, FolderLimits.DEFAULT);
    }

    /** With other limits than the usual ones. */
    public RunFolders(Path data, FolderLimits limits) {
        this.runs = data.resolve(RUNS);
        this.pending = data.resolve(PENDING);
        this.running = data.resolve(RUNNING);
        this.limits = limits;
    }

    @Override
    public OpenRun open(RunRecord record) {
        try {
            PrivateDirectory.make(runs);
            PrivateDirectory.make(pending);
            PrivateDirectory.make(running);
            refuseOnFullDisk();
            Files.createFile(pending.resolve(record.id().text()));
            Path mark = Files.createFile(running.resolve(record.id().text()));
            return FolderRun.create(folder(record.id()), limits, record, mark);
        } catch (IOException e) {
            remove(record.id());
            throw new RunStoreException(
                    "the run cannot be kept in " + runs + ": " + e,
                    "check the free space and the permissions there",
                    e);
        }
    }

    private void refuseOnFullDisk() {
        long free = runs.toFile().getUsableSpace();
        if (free < limits.reserve()) {
            throw new RunStoreException(
                    "the disk of " + runs + " is full: " + free + " bytes are left, a run needs " + limits.reserve(),
                    "remove old runs: sandbar runs prune; or keep nothing: --no-record",
                    null);
        }
    }

    /** Where a run's files are; the folder need not exist. */
    public Path folder(RunId id) {
        return runs.resolve(id.text());
    }

    /** All runs, the newest first. */
    public List<RunId> ids() {
        return names(runs);
    }

    /** The runs that have not been settled yet, the newest first. */
    public List<RunId> pending() {
        return names(pending);
    }

    /** The runs that have not ended as far as is known, the newest first. */
    public List<RunId> running() {
        return names(running);
    }

    /** The end of this run has been seen by whoever indexes runs. */
    public void settle(RunId id) {
        try {
            Files.deleteIfExists(pending.resolve(id.text()));
        } catch (IOException e) {
            throw unwritable(pending, e);
        }
    }

    /** Whoever indexes runs has to look at this one again. */
    public void unsettle(RunId id) {
        try {
            PrivateDirectory.make(pending);
            Files.write(pending.resolve(id.text()), new byte[0]);
        } catch (IOException e) {
            throw unwritable(pending, e);
        }
    }

    /** What is known of a run; empty when there is no such run, or nothing whole was written of it. */
    public Optional<RunRecord> record(RunId id) {
        try {
            List<String> lines = whole(Files.readString(folder(id).resolve(FolderRun.RECORD), StandardCharsets.UTF_8));
            for (int i = lines.size() - 1; i >= 0; i--) {
                Optional<RunRecord> record = RecordReader.read(lines.get(i));
                if (record.isPresent()) {
                    return record.filter(found -> found.id().equals(id));
                }
            }
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(id, e);
        }
    }

    private static List<String> whole(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Adds what holds from now on of a run that nobody has open. */
    public void amend(RunRecord record) {
        try {
            FolderRun.append(folder(record.id()), record);
            Files.deleteIfExists(folder(record.id()).resolve(FolderRun.RESERVE));
            if (record.end().isPresent()) {
                Files.deleteIfExists(running.resolve(record.id().text()));
            }
        } catch (IOException e) {
            throw unwritable(folder(record.id()), e);
        }
    }

    /**
     * Takes over the folder of a run that has ended elsewhere.
     *
     * @param from on the same disk; it is gone afterwards
     * @return whether there was none of this run yet; otherwise nothing is changed
     */
    public boolean adopt(RunId id, Path from) {
        if (Files.exists(folder(id))) {
            return false;
        }
        unsettle(id);
        try {
            PrivateDirectory.make(runs);
            Files.move(from, folder(id), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw unwritable(runs, e);
        }
    }

    /** What was kept of a run's output; close it. */
    public StoredOutput output(RunId id) {
        return new StoredOutput(folder(id));
    }

    /** The artifacts of a run. */
    public StoredArtifacts artifacts(RunId id) {
        return new StoredArtifacts(folder(id));
    }

    /** Removes a run and everything in its folder. */
    public void remove(RunId id) {
        Path folder = folder(id);
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(running.resolve(id.text()));
            Files.deleteIfExists(pending.resolve(id.text()));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static List<RunId> names(Path directory) {
        String[] names = directory.toFile().list();
        if (names == null) {
            return List.of();
        }
        List<RunId> ids = new ArrayList<>(names.length);
        for (String name : names) {
            RunId.parse(name).ifPresent(ids::add);
        }
        ids.sort(Comparator.reverseOrder());
        return ids;
    }

    private static RunStoreException unwritable(Path path, IOException cause) {
        return new RunStoreException("cannot write in " + path + ": " + cause, "check the permissions there", cause);
    }

    private static RunStoreException unreadable(RunId id, IOException cause) {
        return new RunStoreException(
                "the run " + id + " cannot be read: " + cause, "check the permissions of its folder", cause);
    }
}
