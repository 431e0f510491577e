package dev.sandbar.ui.view;

import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.Workspace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The programs that run in panes, by their sandboxes.
 *
 * @param rang the sandboxes of which one rang and was not looked at
 */
record Sessions(Map<SandboxId, Integer> counts, Set<SandboxId> rang) {
    static Sessions of(Workspace workspace) {
        Map<SandboxId, Integer> counts = new HashMap<>();
        Set<SandboxId> rang = new HashSet<>();
        for (Pane pane : workspace.panes().values()) {
            pane.content().sandbox().filter(id -> pane.alive()).ifPresent(id -> counts.merge(id, 1, Integer::sum));
            pane.content().sandbox().filter(id -> pane.rang()).ifPresent(rang::add);
        }
        return new Sessions(counts, rang);
    }

    int count(SandboxId id) {
        return counts.getOrDefault(id, 0);
    }
}
