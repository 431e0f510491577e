package dev.sandbar.run.record;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a run comes from.
 *
 * @param owner the process that runs it; when that is gone and the run has not ended, the run is lost
 * @param created when it was asked for, by the wall clock
 * @param group shared by the runs of one line in several sandboxes
 * @param labels what else it was marked with, sorted by name
 */
public record RunOrigin(ProcessIdentity owner, Instant created, Optional<RunId> group, Map<String, String> labels) {
    public RunOrigin {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(created);
        Objects.requireNonNull(group);
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }
}
