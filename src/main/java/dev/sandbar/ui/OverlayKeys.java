package dev.sandbar.ui;

import dev.sandbar.action.UiCommand;
import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.pane.Tab;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import java.util.List;
import java.util.Optional;

/** Keys while something lies over the screen. */
final class OverlayKeys {
    private final Keymap keymap;
    private final KeyRouter router;

    OverlayKeys(Keymap keymap, KeyRouter router) {
        this.keymap = keymap;
        this.router = router;
    }

    Step press(UiState state, KeyPress key) {
        Overlay overlay = state.overlay();
        if (overlay instanceof Overlay.Line) {
            return line(state, key);
        }
        if (overlay instanceof Overlay.Filter filter) {
            return filter(state, filter, key);
        }
        if (overlay instanceof Overlay.Rename rename) {
            return rename(state, rename, key);
        }
        if (overlay instanceof Overlay.Search search) {
            return search(state, search, key);
        }
        if (overlay instanceof Overlay.Runs runs) {
            return runs(state, runs, key);
        }
        if (overlay instanceof Overlay.Confirm confirm) {
            return confirm(state, confirm, key);
        }
        if (overlay instanceof Overlay.Help help) {
            return help(state, help, key);
        }
        if (overlay instanceof Overlay.Palette palette) {
            return palette(state, palette, key);
        }
        if (overlay instanceof Overlay.Links links) {
            return new LinkCommands(state).choose(links, key);
        }
        if (overlay instanceof Overlay.Address address) {
            return new LinkCommands(state).use(address, key);
        }
        return Step.of(state.with(state.keys().cleared()));
    }

    static Step paste(UiState state, String text) {
        Overlay overlay = state.overlay();
        if (overlay instanceof Overlay.Line) {
            return Step.of(state, new Effect.TypeText(text));
        }
        if (overlay instanceof Overlay.Filter filter) {
            return filtered(state, new Overlay.Filter(filter.input().typed(text), filter.before()));
        }
        if (overlay instanceof Overlay.Rename rename) {
            return Step.of(state.with(new Overlay.Rename(rename.input().typed(text))));
        }
        if (overlay instanceof Overlay.Search search) {
            return Step.of(state.with(new Overlay.Search(search.input().typed(text), search.newer())));
        }
        if (overlay instanceof Overlay.Runs runs && runs.typed().isPresent()) {
            return Step.of(state.with(runs.typing(runs.typed().get().typed(text))));
        }
        if (overlay instanceof Overlay.Help help) {
            return Step.of(state.with(new Overlay.Help(help.query().typed(text), 0)));
        }
        if (overlay instanceof Overlay.Palette palette) {
            return Step.of(state.with(palette.searched(palette.query().typed(text))));
        }
        return Step.of(state);
    }

    private Step line(UiState state, KeyPress key) {
        return router.inContext(Context.COMMAND, state, key)
                .orElseGet(() -> Step.of(state.with(state.keys().cleared()), new Effect.TypeKey(key)));
    }

    private static Step filter(UiState state, Overlay.Filter filter, KeyPress key) {
        if (key.key() == Key.ENTER) {
            return Step.of(state.with(new Overlay.None()));
        }
        if (cancels(key)) {
            UiState back =
                    state.with(state.listing().withView(state.listing().view().withFilter(filter.before())));
            return Step.of(back.with(new Overlay.None()));
        }
        if (key.key() == Key.UP || key.key() == Key.DOWN) {
            return new CursorCommands(state).by(key.key() == Key.UP ? -1 : 1);
        }
        return filtered(state, new Overlay.Filter(filter.input().press(key), filter.before()));
    }

    private static Step filtered(UiState state, Overlay.Filter filter) {
        return Step.of(state.with(filter)
                .with(state.listing()
                        .withView(
                                state.listing().view().withFilter(filter.input().text()))));
    }

    private static Step rename(UiState state, Overlay.Rename rename, KeyPress key) {
        Optional<Tab> tab = state.workspace().tab();
        if (cancels(key) || tab.isEmpty()) {
            return Step.of(state.with(new Overlay.None()));
        }
        if (key.key() == Key.ENTER) {
            Tab named = tab.get().named(rename.input().text().strip());
            return Step.of(state.with(new Overlay.None())
                    .with(state.workspace().with(state.workspace().tabs().withShown(named))));
        }
        return Step.of(state.with(new Overlay.Rename(rename.input().press(key))));
    }

    private static Step search(UiState state, Overlay.Search search, KeyPress key) {
        UiState closed = state.with(new Overlay.None());
        if (cancels(key)) {
            return Step.of(closed);
        }
        if (key.key() == Key.ENTER) {
            return new CopyActions(closed).search(search.input().text(), search.newer());
        }
        return Step.of(state.with(new Overlay.Search(search.input().press(key), search.newer())));
    }

    private Step runs(UiState state, Overlay.Runs runs, KeyPress key) {
        if (runs.typed().isEmpty()) {
            return router.inContext(Context.RUNS, state, key)
                    .orElseGet(() -> Step.of(state.with(state.keys().cleared())));
        }
        TextInput typed = runs.typed().get();
        if (cancels(key)) {
            return Step.of(state.with(new Overlay.Runs(runs.list(), Optional.empty())));
        }
        return key.key() == Key.ENTER
                ? new RunsActions(state).sought(runs, typed.text().strip())
                : Step.of(state.with(runs.typing(typed.press(key))));
    }

    private Step confirm(UiState state, Overlay.Confirm confirm, KeyPress key) {
        if (key.equals(KeyPress.character('y')) || key.equals(KeyPress.character('Y'))) {
            return new Decided(state.with(new Overlay.None())).carryOut(confirm.intent());
        }
        // What is not bound here must not answer a question by accident.
        return router.inContext(Context.CONFIRM, state, key).orElseGet(() -> Step.of(state));
    }

    private Step help(UiState state, Overlay.Help help, KeyPress key) {
        if (key.key() == Key.ENTER) {
            return Step.of(state.with(new Overlay.None()));
        }
        return router.inContext(Context.PALETTE, state, key)
                .orElseGet(() -> Step.of(state.with(state.keys().cleared())
                        .with(new Overlay.Help(help.query().press(key), 0))));
    }

    private Step palette(UiState state, Overlay.Palette palette, KeyPress key) {
        if (key.key() == Key.ENTER) {
            List<UiCommand> matching = palette.matching();
            UiState closed = state.with(new Overlay.None());
            return matching.isEmpty()
                    ? Step.of(state)
                    : new Commands(closed, keymap).run(matching.get(Math.min(palette.cursor(), matching.size() - 1)));
        }
        return router.inContext(Context.PALETTE, state, key)
                .orElseGet(() -> Step.of(state.with(state.keys().cleared())
                        .with(palette.searched(palette.query().press(key)))));
    }

    private static boolean cancels(KeyPress key) {
        return key.key() == Key.ESCAPE || key.equals(KeyPress.ctrl('c'));
    }
}
