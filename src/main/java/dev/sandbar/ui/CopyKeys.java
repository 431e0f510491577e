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
        int digit = key.modifiers() == 0 ? Character.digit(key.codePoint(), 10) : -1;
        if (digit == 0 && mode.count() > 0) {
            return counted(state, digit);
        }
        return router.inContext(Context.COPY, state, key)
                .map(step -> step.then(CopyKeys::uncounted))
                .orElseGet(() -> digit < 0 ? unbound(state, key) : counted(state, digit));
    }

    private static Step counted(UiState state, int digit) {
        return new CopyActions(state.with(state.keys().cleared())).changed(mode -> mode.counting(digit));
    }

    /** A count is for one command; it waits for the rest of a sequence and for the character that is asked for. */
    private static Step uncounted(UiState state) {
        boolean going = !state.keys().pending().isEmpty();
        return going
                ? Step.of(state)
                : new CopyActions(state).changed(mode -> mode.finding().asked().isPresent() ? mode : mode.uncounted());
    }

    /** The key after {@code f} is what to look for; anything but a character takes it back. */
    private static Step find(UiState state, LineFind.Way way, KeyPress key) {
        boolean character = key.key() == Key.CHARACTER && !key.ctrl() && !key.alt();
        Optional<LineFind> wanted = character ? Optional.of(new LineFind(way, key.codePoint())) : Optional.empty();
        return new CopyActions(state).changed(mode -> {
            CopyMode answered = mode.with(mode.finding().answered(wanted));
            return wanted.flatMap(new Movement(answered)::find).orElse(answered).uncounted();
        });
    }

    private static Step unbound(UiState state, KeyPress key) {
        return Step.of(state.with(state.keys().cleared())
                .with(Message.bad(Chords.of(key) + " does nothing in copy mode", "q leaves it")));
    }
}
