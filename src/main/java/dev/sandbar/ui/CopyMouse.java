package dev.sandbar.ui;

import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.copy.Movement;
import dev.sandbar.ui.copy.Pointing;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneSelection;
import dev.sandbar.ui.pane.PaneView;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.TextRange;
import java.time.Duration;
import java.util.Optional;

/** The mouse over a pane in copy mode; points are those of the pane and may lie outside of it. */
record CopyMouse(UiState state, Pane pane) {
    private static final int WHEEL_ROWS = 3;

    /** How fast the text moves under a mouse that is held beyond the edge. */
    private static final Duration PULL = Duration.ofMillis(40);

    /** A press of the button in a pane that was not in copy mode. */
    Step begin(CopyMode mode, Purpose.Pressing pressing) {
        CopyMode begun = new Pointing(mode).begun();
        return changed(new Pointing(begun).pressed(pressing.mouse().at(), pressing.clicks()));
    }

    Step use(MouseInput mouse, int clicks) {
        CopyMode mode = pane.copying().orElseThrow();
        return switch (mouse.action()) {
            case PRESS ->
                mouse.button() == 1 ? changed(new Pointing(mode).pressed(mouse.at(), clicks)) : Step.of(state);
            case DRAG -> mode.pointer().held() ? dragged(mode, mouse) : Step.of(state);
            case RELEASE -> mode.pointer().held() ? released(mode) : Step.of(state);
            case WHEEL_UP -> changed(new Movement(mode).scrolled(-WHEEL_ROWS));
            case WHEEL_DOWN -> changed(new Movement(mode).scrolled(WHEEL_ROWS));
            case MOVE, WHEEL_LEFT, WHEEL_RIGHT -> Step.of(state);
        };
    }

    private Step dragged(CopyMode mode, MouseInput mouse) {
        boolean alt = (mouse.modifiers() & KeyPress.ALT) != 0;
        CopyMode dragged = new Pointing(mode).dragged(mouse.at(), alt);
        boolean begins = mode.pointer().pull() == 0 && dragged.pointer().pull() != 0;
        return begins ? changed(dragged).and(onwards()) : changed(dragged);
    }

    /** The time has come to move on, if the mouse is still held beyond the edge. */
    Step held() {
        return pane.copying()
                .filter(mode -> mode.pointer().held() && mode.pointer().pull() != 0)
                .map(mode -> changed(new Pointing(mode).pulled()).and(onwards()))
                .orElse(Step.of(state));
    }

    private Effect onwards() {
        return new Effect.Wake(new Event.PaneHeld(pane.stream()), PULL);
    }

    /** What was marked is copied; copy mode that began with the mouse ends with it. */
    private Step released(CopyMode mode) {
        CopyMode released = new Pointing(mode).released();
        Optional<TextRange> marked = released.marked();
        Step step = mode.pointer().began() ? ended(marked) : changed(released);
        return released.markedText()
                .filter(text -> !text.isBlank())
                .map(text -> step.and(new Effect.Copy(text)))
                .orElse(step);
    }

    private Step ended(Optional<TextRange> marked) {
        CopyMode mode = pane.copying().orElseThrow();
        boolean atEnd = mode.view().bottom() >= mode.text().endRow() - 1;
        PaneView view =
                atEnd ? new PaneView.Live() : new PaneView.Back(mode.view().top());
        return Step.of(state.with(state.workspace().updated(pane.id(), old -> old.viewing(view)))
                .selected(marked.map(range -> new PaneSelection(pane.id(), range))));
    }

    private Step changed(CopyMode mode) {
        return Step.of(state.with(state.workspace().updated(pane.id(), old -> old.copying(mode))));
    }
}
