package dev.sandbar.ui;

import dev.sandbar.action.CopyCommand;
import dev.sandbar.action.RunsCommand;
import dev.sandbar.action.ScreenCommand;
import dev.sandbar.action.UiCommand;
import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.keymap.Lookup;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.vt.KeyPress;
import java.util.Optional;

/** Finds out whom a key is for: what lies over the screen, the program of a pane, or a panel. */
final class KeyRouter {
    private final Keymap keymap;

    KeyRouter(Keymap keymap) {
        this.keymap = keymap;
    }

    Step press(UiState state, KeyPress key) {
        if (!(state.overlay() instanceof Overlay.None)) {
            return new OverlayKeys(keymap, this).press(state, key);
        }
        Optional<Pane> pane = focused(state);
        if (pane.isPresent()) {
            return new PaneKeys(keymap, this).press(state, pane.get(), key);
        }
        return inContext(state.context(), state, key)
                .or(() -> leader(state, key))
                .orElseGet(() -> unbound(state, key));
    }

    /** The leader outside of the panes goes to them, and what follows it is for them. */
    private Optional<Step> leader(UiState state, KeyPress key) {
        boolean meant = keymap.leader().contains(Chords.of(key))
                && state.keys().pending().isEmpty()
                && state.workspace().tab().isPresent();
        return meant ? Optional.of(PaneKeys.led(state.with(Panel.PANES))) : Optional.empty();
    }

    Step paste(UiState state, String text) {
        Optional<Pane> pane = focused(state);
        if (state.overlay() instanceof Overlay.None && pane.isPresent()) {
            boolean copying = pane.get().copying().isPresent();
            return copying ? Step.of(state) : Step.of(state, new Effect.Paste(pane.get().stream(), text));
        }
        return OverlayKeys.paste(state, text);
    }

    /** The pane that has the focus, when panes have it. */
    private static Optional<Pane> focused(UiState state) {
        return state.focus() == Panel.PANES ? state.workspace().focused() : Optional.empty();
    }

    /** What a key does in a context, together with those pressed before; empty where it is not bound. */
    Optional<Step> inContext(Context context, UiState state, KeyPress key) {
        Keys keys = state.keys().with(Chords.of(key));
        Lookup lookup = keymap.lookup(context, keys.pending());
        if (lookup instanceof Lookup.Bound bound) {
            return Optional.of(perform(state.with(keys.cleared()), bound.action()));
        }
        return lookup instanceof Lookup.Pending ? Optional.of(Step.of(state.with(keys))) : Optional.empty();
    }

    /** Does what a keymap says. */
    Step perform(UiState state, String action) {
        ScreenCommand command = ScreenCommand.of(action).orElse(null);
        if (command instanceof UiCommand everywhere) {
            return new Commands(state, keymap).run(everywhere);
        }
        if (command instanceof CopyCommand copy) {
            return new CopyActions(state).run(copy);
        }
        if (command instanceof RunsCommand runs) {
            return new RunsActions(state).run(runs);
        }
        return new LineActions(state, keymap).perform(action);
    }

    private static Step unbound(UiState state, KeyPress key) {
        String chord = Chords.of(key).toString();
        return Step.of(state.with(state.keys().cleared())
                .with(Message.bad(chord + " does nothing here", "Press ? for all keys")));
    }
}
