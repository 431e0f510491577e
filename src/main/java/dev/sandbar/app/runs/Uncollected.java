package dev.sandbar.app.runs;

import dev.sandbar.history.History;
import dev.sandbar.run.record.RunRecord;

/** Why there is nothing to tell yet, or ever, of the artifacts that a run was to leave. */
final class Uncollected {
    private Uncollected() {}

    /** In words that follow "artifacts". */
    static String words(RunRecord run, History history) {
        if (run.end().isEmpty() || history.isLive(run.id())) {
            return "not collected yet";
        }
        return run.started().isEmpty() ? "none: nothing was run" : "not collected";
    }
}
