package dev.sandbar.ui.view;

import dev.sandbar.action.CopyCommand;
import dev.sandbar.action.RunsCommand;
import dev.sandbar.action.ScreenCommand;
import dev.sandbar.action.UiCommand;
import dev.sandbar.keymap.Binding;
import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.KeyChord;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.Details;
import dev.sandbar.ui.KeyNames;
import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the keys do at the moment. */
final class Hints {
    private final UiState state;
    private final Keymap keymap;
    private final List<Hint> hints = new ArrayList<>();

    private Hints(UiState state, Keymap keymap) {
        this.state = state;
        this.keymap = keymap;
    }

    /** The hints, in the order in which to show them. */
    static List<Hint> of(UiState state, Keymap keymap) {
        Hints hints = new Hints(state, keymap);
        hints.collect();
        return List.copyOf(hints.hints);
    }

    private void collect() {
        Overlay overlay = state.overlay();
        if (!state.keys().pending().isEmpty()) {
            pending(state.keys().pending());
        } else if (overlay instanceof Overlay.None) {
            panel();
        } else if (overlay instanceof Overlay.Line) {
            fixed("⏎", "run", "Tab", "complete", "^R", "history", "Esc", "leave");
        } else if (overlay instanceof Overlay.Filter) {
            fixed("⏎", "keep", "Esc", "undo", "↑↓", "move");
        } else if (overlay instanceof Overlay.Search) {
            fixed("⏎", "search", "Esc", "leave");
        } else if (overlay instanceof Overlay.Rename) {
            fixed("⏎", "rename", "Esc", "leave");
        } else if (overlay instanceof Overlay.Links) {
            fixed("a-z", "choose an address", "Esc", "leave");
        } else if (overlay instanceof Overlay.Address) {
            fixed("⏎", "open", "y", "copy", "Esc", "leave");
        } else if (overlay instanceof Overlay.Runs runs) {
            runs(runs);
        } else if (overlay instanceof Overlay.Confirm) {
            fixed("y", "yes", "n", "no");
        } else {
            fixed("⏎", overlay instanceof Overlay.Help ? "close" : "do it", "↑↓", "move", "Esc", "close");
        }
    }

    /** A sequence that has begun is shown, with what it can become, until it comes to something. */
    private void pending(List<KeyChord> pressed) {
        hints.add(new Hint(names(pressed), "…", 0));
        for (Binding binding : keymap.continuations(state.context(), pressed)) {
            List<KeyChord> rest =
                    binding.chords().subList(pressed.size(), binding.chords().size());
            String action = binding.action().orElse("");
            String word = ScreenCommand.of(action).map(ScreenCommand::help).orElse(action);
            hints.add(new Hint(names(rest), word.toLowerCase(Locale.ROOT), 1));
        }
    }

    private static String names(List<KeyChord> chords) {
        StringBuilder names = new StringBuilder();
        for (KeyChord chord : chords) {
            names.append(names.isEmpty() ? "" : " ").append(KeyNames.of(chord));
        }
        return names.toString();
    }

    private void panel() {
        switch (state.focus()) {
            case LIST -> list();
            case DETAILS -> details();
            case PANES -> pane();
        }
    }

    private void list() {
        add(Context.LIST, UiCommand.SANDBOX_ATTACH, "attach", 1);
        add(Context.LIST, UiCommand.SANDBOX_SHELL, "pane", 5);
        add(Context.LIST, UiCommand.SANDBOX_EXEC, "exec", 4);
        add(Context.LIST, UiCommand.SANDBOX_MARK, "mark", 7);
        add(Context.LIST, UiCommand.SANDBOX_ACTIONS, "menu", 8);
        add(Context.LIST, UiCommand.LIST_FILTER, "filter", 6);
        add(Context.LIST, UiCommand.APP_COMMAND, "command", 3);
        add(Context.LIST, UiCommand.APP_RUNS, "runs", 9);
        add(Context.LIST, UiCommand.APP_PALETTE, "palette", 10);
        if (state.workspace().tab().isPresent()) {
            add(Context.LIST, UiCommand.PANEL_PANES, "panes", 3);
        }
        help(Context.LIST);
    }

    private void details() {
        boolean logs = state.details().view() == Details.View.LOGS;
        Context context = logs ? Context.LOGS : Context.DETAILS;
        add(context, UiCommand.PANEL_1, "back", 1);
        if (logs) {
            add(context, UiCommand.LOGS_FOLLOW, "follow", 4);
            add(context, UiCommand.LOGS_WRAP, "wrap", 5);
        } else {
            add(context, UiCommand.SANDBOX_LOGS, "logs", 4);
        }
        add(context, UiCommand.SANDBOX_INSPECT, "inspect", 6);
        add(context, UiCommand.SANDBOX_STATS, "stats", 7);
        add(context, UiCommand.APP_COMMAND, "command", 3);
        help(context);
    }

    private void help(Context context) {
        add(context, UiCommand.APP_HELP, "help", 2);
        add(context, UiCommand.APP_QUIT, "quit", 2);
    }

    private void pane() {
        Optional<CopyMode> copying = state.workspace().focused().flatMap(Pane::copying);
        if (copying.isPresent() && !state.keys().leader()) {
            copy(copying.get());
            return;
        }
        String leader = KeyNames.leader(keymap);
        state.workspace().focused().ifPresent(this::shown);
        hints.add(new Hint(leader, "menu", 2));
        led(UiCommand.PANE_TO_DASHBOARD, "back", 0);
        led(UiCommand.PANE_SPLIT_RIGHT, "split", 4);
        led(UiCommand.PANE_ZOOM, "zoom", 6);
        led(UiCommand.PANE_SCROLLBACK, "copy mode", 7);
        led(UiCommand.PANE_CLOSE, "close", 5);
        led(UiCommand.APP_COMMAND, "command", 3);
        led(UiCommand.APP_HELP, "help", 3);
    }

    /** What the keys do that no program wants. */
    private void shown(Pane pane) {
        if (!pane.alive()) {
            fixed("⏎", "again", "x", "close");
        } else if (pane.content() instanceof Content.Run) {
            fixed("^C", "end it");
        } else if (pane.content() instanceof Content.RunOutput) {
            fixed("^C", "leave it");
        } else {
            return;
        }
        if (pane.view() instanceof PaneView.Back) {
            add(Context.GLOBAL, UiCommand.CURSOR_LAST, pane.alive() ? "follow" : "to the end", 3);
        } else {
            add(Context.GLOBAL, UiCommand.CURSOR_PAGE_UP, "scroll", 5);
        }
        copy(CopyCommand.SEARCH_NEWER, "search", 4);
    }

    private void copy(CopyMode mode) {
        if (mode.finding().asked().isPresent()) {
            fixed("…", "the character to find", "Esc", "none");
            return;
        }
        boolean marked = mode.mark().isPresent();
        copy(CopyCommand.LEAVE, "leave", 0);
        if (marked) {
            copy(CopyCommand.TAKE, "copy", 1);
            copy(CopyCommand.SWAP_ENDS, "other end", 6);
        }
        copy(CopyCommand.SELECT, marked ? "unmark" : "mark", 2);
        copy(CopyCommand.SELECT_LINES, "lines", 5);
        copy(CopyCommand.SELECT_RECTANGLE, "rectangle", 5);
        copy(CopyCommand.SEARCH_NEWER, "search", 3);
        copy(CopyCommand.SEARCH_OLDER, "search back", 4);
        copy(CopyCommand.NEXT_MATCH, "next", 6);
        hints.add(new Hint(KeyNames.leader(keymap) + "?", "help", 3));
    }

    private void copy(CopyCommand command, String word, int rank) {
        hints.addAll(Hint.of(keymap, Context.COPY, command.word(), word, rank));
    }

    private void runs(Overlay.Runs runs) {
        if (runs.typed().isPresent()) {
            fixed("⏎", "find", "Esc", "leave");
            return;
        }
        runs(RunsCommand.SHOW, "show", 1);
        runs(RunsCommand.MARK, "mark", 3);
        runs(RunsCommand.COMPARE, "compare", 4);
        runs(RunsCommand.REPEAT, "again", 5);
        runs(RunsCommand.EXPORT, "export", 6);
        runs(RunsCommand.ARTIFACTS, "artifacts", 7);
        runs(RunsCommand.FILTER, "find", 2);
        runs(RunsCommand.LEAVE, "close", 0);
    }

    private void runs(RunsCommand command, String word, int rank) {
        hints.addAll(Hint.of(keymap, Context.RUNS, command.word(), word, rank));
    }

    private void add(Context context, UiCommand command, String word, int rank) {
        hints.addAll(Hint.of(keymap, context, command.word(), word, rank));
    }

    private void led(UiCommand command, String word, int rank) {
        String leader = KeyNames.leader(keymap);
        Hint.of(keymap, Context.PANE, command.word(), word, rank).forEach(hint -> hints.add(hint.after(leader)));
    }

    private void fixed(String... keysAndWords) {
        for (int i = 0; i < keysAndWords.length; i += 2) {
            hints.add(new Hint(keysAndWords[i], keysAndWords[i + 1], 1 + i));
        }
    }
}
