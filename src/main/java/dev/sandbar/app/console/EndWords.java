package dev.sandbar.app.console;

import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The end of a run, for people. */
final class EndWords {
    private static final double NANOS = 1e9;

    private EndWords() {}

    /** What it was and why, and how long it took. */
    static String of(RunResult result) {
        String seconds = String.format(Locale.ROOT, "%.1f s", result.duration().toNanos() / NANOS);
        String words = good(result) ? "ok" : result.outcome().words() + ", " + String.join("; ", why(result));
        return words + ", " + seconds;
    }

    static boolean good(RunResult result) {
        return result.outcome() == Outcome.SUCCEEDED;
    }

    private static List<String> why(RunResult result) {
        List<String> why = new ArrayList<>(result.evidence());
        if (!result.reason().isEmpty() && !why.contains(result.reason())) {
            why.add(0, result.reason());
        }
        return why;
    }
}
