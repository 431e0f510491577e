package dev.sandbar.ui;

import dev.sandbar.action.CopyCommand;
import dev.sandbar.action.UiCommand;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Pane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done with the program as a whole. */
record AppCommands(UiState state) {
    Step panel(Panel panel) {
        return panel == Panel.PANES ? new PaneCommands(state).toPanes() : Step.of(state.with(panel));
    }

    /** Goes round the panels that there are. */
    Step panel(int by) {
        List<Panel> panels = new ArrayList<>(List.of(Panel.LIST, Panel.DETAILS));
        if (state.workspace().tab().isPresent()) {
            panels.add(Panel.PANES);
        }
        int there = Math.floorMod(panels.indexOf(state.focus()) + by, panels.size());
        return Step.of(state.with(panels.get(there)));
    }

    Step palette(String title, List<UiCommand> choices) {
        return Step.of(state.with(new Overlay.Palette(title, choices, TextInput.empty(), 0)));
    }

    /** Quits; asks when that ends something. */
    Step quit() {
        List<Pane> alive = state.workspace().alive();
        if (alive.isEmpty()) {
            return new Decided(state).carryOut(new Intent.Quit());
        }
        List<String> details =
                alive.stream().map(pane -> pane.content().label()).toList();
        String what =
                alive.size() == 1 ? "the session that is open" : "the " + alive.size() + " sessions that are open";
        return Step.of(state.with(new Overlay.Confirm("Quit and end " + what + "?", details, new Intent.Quit())));
    }

    /** Takes back the nearest thing: what lies over the screen, being in another panel, the running command. */
    Step cancel() {
        if (!(state.overlay() instanceof Overlay.None)) {
            return Step.of(state.with(new Overlay.None()));
        }
        if (new CopyActions(state).copying()) {
            return new CopyActions(state).run(CopyCommand.CLEAR);
        }
        if (state.focus() != Panel.LIST) {
            return Step.of(state.with(Panel.LIST));
        }
        Optional<Pane> running = state.workspace().alive().stream()
                .filter(pane -> pane.content() instanceof Content.Run)
                .reduce((first, second) -> second);
        return running.map(pane -> Step.of(state, new Effect.CancelRun(pane.stream())))
                .orElse(Step.of(state));
    }
}
