package dev.sandbar.ui;

import dev.sandbar.action.CopyCommand;
import dev.sandbar.action.ScreenCommand;
import dev.sandbar.action.UiCommand;
import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.KeyChord;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.keymap.Lookup;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneView;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keys inside a pane: all go to the program but the leader and what follows it. */
final class PaneKeys {
    /** How long the leader stands alone before the hint box opens, and how long a repeatable key counts. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Set<UiCommand> REPEATABLE = Set.of(
            UiCommand.PANE_GROW_LEFT, UiCommand.PANE_GROW_RIGHT, UiCommand.PANE_GROW_UP, UiCommand.PANE_GROW_DOWN);

    private static final Set<String> SEARCHES =
            Set.of(CopyCommand.SEARCH_NEWER.word(), CopyCommand.SEARCH_OLDER.word());

    private final Keymap keymap;
    private final KeyRouter router;

    PaneKeys(Keymap keymap, KeyRouter router) {
        this.keymap = keymap;
        this.router = router;
    }

    Step press(UiState state, Pane pane, KeyPress key) {
        KeyChord chord = Chords.of(key);
        boolean leader = keymap.leader().contains(chord);
        Keys keys = state.keys();
        if (!keys.leader()) {
            return leader ? led(state) : plain(state, pane, key);
        }
        if (leader && keys.pending().isEmpty()) {
            return keys.repeating() ? led(state) : type(state.with(keys.cleared()), pane, key);
        }
        return afterLeader(state, pane, key);
    }

    /** The leader was pressed: the next key is for Sandbar. */
    static Step led(UiState state) {
        Keys keys = state.keys().led();
        return Step.of(state.with(keys), new Effect.Wake(new Event.Woke(keys.ticket()), PATIENCE));
    }

    private Step afterLeader(UiState state, Pane pane, KeyPress key) {
        Keys keys = state.keys().with(Chords.of(key));
        Lookup lookup = keymap.lookup(Context.PANE, keys.pending());
        if (lookup instanceof Lookup.Pending) {
            return Step.of(state.with(keys));
        }
        UiState cleared = state.with(keys.cleared());
        if (lookup instanceof Lookup.Bound bound) {
            if (bound.action().equals(UiCommand.APP_CANCEL.word())) {
                return Step.of(cleared);
            }
            Step step = router.perform(cleared, bound.action());
            boolean repeatable = ScreenCommand.of(bound.action())
                    .filter(REPEATABLE::contains)
                    .isPresent();
            return repeatable ? step.then(PaneKeys::repeatable) : step;
        }
        if (keys.repeating()) {
            return plain(cleared, pane, key);
        }
        return Step.of(cleared.with(Message.bad(
                keymap.leader().get(0) + " " + Chords.of(key) + " does nothing",
                keymap.leader().get(0) + " ? shows what does")));
    }

    private static Step repeatable(UiState state) {
        Keys keys = state.keys().repeatable();
        return Step.of(state.with(keys), new Effect.Wake(new Event.Woke(keys.ticket()), PATIENCE));
    }

    private Step plain(UiState state, Pane pane, KeyPress key) {
        if (pane.copying().isPresent()) {
            return new CopyKeys(router).press(state, pane, key);
        }
        if (pane.alive() && pane.content() instanceof Content.Terminal) {
            return type(state, pane, key);
        }
        if (pane.alive() && key.equals(KeyPress.ctrl('c'))) {
            return Step.of(state, new Effect.CancelRun(pane.stream()));
        }
        if (!pane.alive() && key.key() == Key.ENTER) {
            return Step.of(state.with(state.workspace().restarted(pane.id())), new Effect.CloseStream(pane.stream()));
        }
        if (!pane.alive() && key.equals(KeyPress.character('x'))) {
            return router.perform(state, UiCommand.PANE_CLOSE.word());
        }
        return router.inContext(Context.GLOBAL, state, key)
                .or(() -> search(state, key))
                .orElseGet(() -> Step.of(state.with(state.keys().cleared())));
    }

    /** Where nobody reads what is typed, the keys that search in copy mode begin it. */
    private Optional<Step> search(UiState state, KeyPress key) {
        boolean meant = keymap.lookup(Context.COPY, List.of(Chords.of(key))) instanceof Lookup.Bound bound
                && SEARCHES.contains(bound.action());
        return meant
                ? Optional.of(router.perform(state.with(state.keys().cleared()), UiCommand.PANE_SEARCH.word()))
                : Optional.empty();
    }

    /** What is typed shows the live screen again, as every terminal does. */
    private static Step type(UiState state, Pane pane, KeyPress key) {
        UiState live = state.with(state.workspace().updated(pane.id(), old -> old.viewing(new PaneView.Live())));
        return Step.of(live, new Effect.Press(pane.stream(), key));
    }
}
