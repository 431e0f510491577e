package dev.sandbar.ui;

import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.ui.pane.PaneId;
import java.util.ArrayList;
import java.util.List;

/** Carries out what the operator has said yes to, or what needs no question. */
record Decided(UiState state) {
    Step carryOut(Intent intent) {
        if (intent instanceof Intent.Change change) {
            return change(change);
        }
        if (intent instanceof Intent.ClosePane close) {
            return close(close.pane());
        }
        return Step.of(state, new Effect.Quit(0));
    }

    private Step change(Intent.Change change) {
        List<Effect> effects = new ArrayList<>();
        for (Sandbox sandbox : change.sandboxes()) {
            effects.add(new Effect.Change(sandbox, change.change()));
        }
        String what = change.sandboxes().size() == 1
                ? change.sandboxes().get(0).qualifiedName()
                : change.sandboxes().size() + " sandboxes";
        return Step.of(state.with(Message.good(change.change().verb() + " " + what + " …")))
                .and(effects);
    }

    private Step close(PaneId id) {
        if (!state.workspace().panes().containsKey(id)) {
            return Step.of(state);
        }
        String stream = state.workspace().pane(id).stream();
        return Step.of(state.with(state.workspace().closed(id)), new Effect.CloseStream(stream));
    }
}
