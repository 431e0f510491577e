package dev.sandbar.ui;

import dev.sandbar.keymap.Context;
import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.copy.LineFind;
import dev.sandbar.ui.copy.Movement;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import java.util.Optional;

/** Keys in a pane that is in copy mode. */
record CopyKeys(KeyRouter router) {
    Step press(UiState state, Pane pane, KeyPress key) {
        CopyMode mode = pane.copying().orElseThrow();
        Optional<LineFind.Way> asked = mode.finding().asked();
        if (asked.isPresent()) {
            return find(state, asked.get(), key);
        }
        return router.inContext(Context.COPY, state, key).orElseGet(() -> unbound(state, key));
    }

    /** The key after {@code f} is what to look for; anything but a character takes it back. */
    private static Step find(UiState state, LineFind.Way way, KeyPress key) {
        boolean character = key.key() == Key.CHARACTER && !key.ctrl() && !key.alt();
        Optional<LineFind> wanted = character ? Optional.of(new LineFind(way, key.codePoint())) : Optional.empty();
        return new CopyActions(state).changed(mode -> {
            CopyMode answered = mode.with(mode.finding().answered(wanted));
            return wanted.flatMap(new Movement(answered)::find).orElse(answered);
        });
    }

    private static Step unbound(UiState state, KeyPress key) {
        return Step.of(state.with(state.keys().cleared())
                .with(Message.bad(Chords.of(key) + " does nothing in copy mode", "q leaves it")));
    }
}
