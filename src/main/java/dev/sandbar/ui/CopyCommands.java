package dev.sandbar.ui;

import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneSelection;
import dev.sandbar.vt.MouseInput;
import java.util.Optional;

/** Marks and copies text of panes. */
record CopyCommands(UiState state) {
    /** All that the focused pane shows. */
    Step screen() {
        return state.workspace()
                .focused()
                .map(pane -> copy(pane, PaneSelection.all(pane.id(), pane.size())))
                .orElse(Step.of(state));
    }

    /** Marks with the button held, and copies when it is let go. */
    Step drag(Pane pane, MouseInput mouse) {
        Optional<PaneSelection> begun =
                state.selected().filter(selection -> selection.pane().equals(pane.id()));
        return switch (mouse.action()) {
            case PRESS -> {
                PaneSelection here = new PaneSelection(pane.id(), mouse.at(), mouse.at());
                yield Step.of(state.selected(mouse.button() == 1 ? Optional.of(here) : Optional.empty()));
            }
            case DRAG -> Step.of(state.selected(begun.map(selection -> selection.movedTo(mouse.at()))));
            case RELEASE ->
                begun.filter(PaneSelection::isText)
                        .map(selection -> copy(pane, selection))
                        .orElse(Step.of(state.selected(Optional.empty())));
            case MOVE, WHEEL_UP, WHEEL_DOWN, WHEEL_LEFT, WHEEL_RIGHT -> Step.of(state);
        };
    }

    private Step copy(Pane pane, PaneSelection text) {
        UiState told = state.selected(Optional.of(text)).with(Message.good("Copied"));
        return Step.of(told, new Effect.Copy(pane.stream(), pane.scrolledBack(), text));
    }
}
