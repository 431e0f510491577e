package dev.sandbar.ui;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.ui.pane.Axis;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Direction;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneId;
import dev.sandbar.ui.pane.Tab;
import dev.sandbar.ui.pane.Tabs;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is done with panes and tabs. */
record PaneCommands(UiState state) {
    /** How far a border moves at once, in thousandths. */
    private static final int GROWTH = 50;

    Step toPanes() {
        return state.workspace().tab().isPresent()
                ? Step.of(state.with(Panel.PANES))
                : Step.of(state.with(Message.bad("No pane is open", "Press Enter on a sandbox to open a shell")));
    }

    Step focus(Direction direction) {
        List<PanePlace> places = state.layout().panes();
        return tab(tab -> {
            Optional<PaneId> there = PaneLayout.neighbour(places, tab.focus(), direction);
            return tab.focused(there.orElseGet(() -> hidden(tab, direction)));
        });
    }

    /** Where only one pane is shown, the others are reached in their order. */
    private PaneId hidden(Tab tab, Direction direction) {
        List<PaneId> panes = tab.panes();
        boolean allShown = state.layout().panes().size() == panes.size();
        int index = panes.indexOf(tab.focus()) + (direction.forward() ? 1 : -1);
        return allShown || index < 0 || index >= panes.size() ? tab.focus() : panes.get(index);
    }

    Step grow(Direction direction) {
        return tab(tab -> tab.grown(direction, GROWTH));
    }

    /** A shell in the sandbox of the focused pane, beside or below it. */
    Step split(Axis axis) {
        Optional<Sandbox> sandbox = state.workspace()
                .focused()
                .map(Pane::content)
                .flatMap(Content::sandbox)
                .flatMap(state.listing()::sandbox);
        if (sandbox.isEmpty()) {
            return Step.of(state.with(Message.bad("There is no pane with a sandbox to split", "Open a shell first")));
        }
        Content shell = new Content.Terminal(sandbox.get().id(), sandbox.get().name(), List.of(), ExecOptions.NONE);
        return new SandboxCommands(state)
                .refusal(sandbox.get())
                .map(problem -> Step.of(state.with(problem)))
                .orElseGet(() ->
                        Step.of(state.with(new Room(state).beside(axis, shell)).with(Panel.PANES)));
    }

    /** Closes the focused pane; asks when its program may still run. */
    Step close() {
        Optional<Pane> pane = state.workspace().focused();
        if (pane.isEmpty()) {
            return Step.of(state);
        }
        Intent intent = new Intent.ClosePane(pane.get().id());
        if (!pane.get().alive()) {
            return new Decided(state).carryOut(intent);
        }
        String label = pane.get().content().label();
        return Step.of(state.with(
                new Overlay.Confirm("Close this pane?", List.of("What runs in " + label + " is ended."), intent)));
    }

    Step zoom() {
        return tab(Tab::toggleZoom);
    }

    Step arrange() {
        Step arranged = tab(Tab::arranged);
        return arranged.state()
                .workspace()
                .tab()
                .map(tab -> Step.of(arranged.state()
                        .with(Message.good("layout: " + tab.arrangement().word()))))
                .orElse(arranged);
    }

    /** Begins copy mode in the focused pane. */
    Step scrollback() {
        return read(new Purpose.Marking());
    }

    /** Begins copy mode and asks what to search for; towards what is older, because it begins at the end. */
    Step search() {
        return read(new Purpose.Searching());
    }

    /** Begins or ends to write down what the focused pane shows. */
    Step record() {
        Optional<Pane> pane = state.workspace().focused();
        if (pane.isEmpty()) {
            return toPanes();
        }
        if (!(pane.get().content() instanceof Content.Terminal) || !pane.get().alive()) {
            return Step.of(state.with(Message.bad("Only a program that runs in a terminal is recorded", "")));
        }
        String name = pane.get().content().label();
        return Step.of(
                state, new Effect.Tape(pane.get().stream(), name, !pane.get().recorded()));
    }

    /** Has all that the focused pane showed read. */
    Step read(Purpose purpose) {
        return state.workspace()
                .focused()
                .map(pane -> Step.of(state.with(Panel.PANES), new Effect.Read(pane.stream(), purpose)))
                .orElseGet(this::toPanes);
    }

    Step toTab(int number) {
        return tabs(tabs -> tabs.at(number - 1));
    }

    Step nextTab(int by) {
        return tabs(tabs -> tabs.moved(by));
    }

    Step lastTab() {
        return tabs(tabs -> tabs.at(tabs.last()));
    }

    Step rename() {
        return state.workspace()
                .tab()
                .map(tab -> Step.of(state.with(new Overlay.Rename(TextInput.of(tab.name())))))
                .orElse(Step.of(state));
    }

    private Step tabs(UnaryOperator<Tabs> change) {
        if (state.workspace().tab().isEmpty()) {
            return toPanes();
        }
        Tabs tabs = change.apply(state.workspace().tabs());
        return Step.of(state.with(state.workspace().with(tabs)).with(Panel.PANES));
    }

    private Step tab(UnaryOperator<Tab> change) {
        return Step.of(state.workspace()
                .tab()
                .map(tab -> state.with(
                        state.workspace().with(state.workspace().tabs().withShown(change.apply(tab)))))
                .orElse(state));
    }
}
