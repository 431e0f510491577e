package dev.sandbar.app.console;

import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.ui.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Figures that wait until they are shown, the newest of each sandbox; for any thread. They come for each sandbox by itself, and
 * wake nobody: twenty times a second would cost more than all else that a screen does at rest.
 */
final class GatheredFigures {
    private final Map<SandboxId, Stats> newest = new HashMap<>();

    synchronized void add(SandboxId sandbox, Stats stats) {
        newest.put(sandbox, stats);
    }

    /** All that came since the last time. */
    synchronized Optional<Event.StatsArrived> take() {
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Event.StatsArrived all = new Event.StatsArrived(newest);
        newest.clear();
        return Optional.of(all);
    }
}
