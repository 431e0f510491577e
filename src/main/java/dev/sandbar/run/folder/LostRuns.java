package dev.sandbar.run.folder;

import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.ProcessIdentity;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.run.record.RunState;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Gives runs whose console was killed the end that nobody wrote. Any thread, and several processes at once. */
public final class LostRuns {
    private static final Duration HALF_A_RECORD = Duration.ofHours(1);

    private final RunFolders folders;
    private final Predicate<ProcessIdentity> alive;

    public LostRuns(RunFolders folders) {
        this(folders, ProcessIdentity::alive);
    }

    /** @param alive whether the owner of a run is still there */
    LostRuns(RunFolders folders, Predicate<ProcessIdentity> alive) {
        this.folders = folders;
        this.alive = alive;
    }

    /** Ends them all; returns those that it ended, as they are now. */
    public List<RunRecord> end() {
        List<RunRecord> lost = new ArrayList<>();
        for (RunId id : folders.running()) {
            Optional<RunRecord> record = folders.record(id);
            if (record.isEmpty()) {
                forget(id);
            } else if (!alive.test(record.get().origin().owner())) {
                // Its owner may have written the end and left since the record was read: what it left is read again.
                folders.record(id).ifPresent(left -> lost.add(end(left)));
            }
        }
        return lost;
    }

    /** Of a run that nothing whole is known of nothing was started. */
    private void forget(RunId id) {
        if (id.made().plus(HALF_A_RECORD).isBefore(Instant.now())) {
            folders.remove(id);
        }
    }

    private RunRecord end(RunRecord record) {
        if (record.state() == RunState.ENDED) {
            RunRecord whole = record.ended(withArtifacts(record, record.end().orElseThrow()));
            folders.amend(whole);
            return whole;
        }
        KeptOutput out = new KeptOutput();
        KeptOutput err = new KeptOutput();
        long nanos = 0;
        try (StoredOutput output = folders.output(record.id())) {
            Optional<OutputFrame> frame = output.next();
            while (frame.isPresent()) {
                (frame.get().chunk().stream() == Stream.STDOUT ? out : err).add(frame.get());
                nanos = Math.max(nanos, frame.get().nanos());
                frame = output.next();
            }
        }
        RunEnd end = end(record, Duration.ofNanos(nanos), out.summary(), err.summary());
        RunRecord ended = record.ended(withArtifacts(record, end));
        folders.amend(ended);
        return ended;
    }

    /** What was collected until the console was gone, where anything was to be. */
    private RunEnd withArtifacts(RunRecord record, RunEnd end) {
        boolean missing =
                !record.command().artifacts().isEmpty() && end.artifacts().isEmpty();
        return missing && end.result().outcome() != Outcome.NOT_STARTED
                ? end.with(new ArtifactSalvage(folders.folder(record.id())).summary())
                : end;
    }

    private static RunEnd end(RunRecord record, Duration seen, OutputSummary out, OutputSummary err) {
        boolean queued = record.state() == RunState.QUEUED;
        String reason = "the console that ran it is gone";
        String evidence = "process " + record.origin().owner().pid() + " is gone while the run was "
                + record.state().name().toLowerCase(Locale.ROOT);
        Outcome outcome = queued ? Outcome.NOT_STARTED : Outcome.LOST;
        RunResult result = new RunResult(outcome, OptionalInt.empty(), seen, reason, List.of(evidence));
        Instant last = record.started().orElse(record.origin().created()).plus(seen);
        return new RunEnd(result, last, out, err);
    }
}
