package dev.sandbar.ui;

import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.copy.Reading;
import dev.sandbar.ui.copy.Viewport;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneView;
import dev.sandbar.vt.TextPoint;
import dev.sandbar.vt.TextRange;
import dev.sandbar.vt.Transcript;
import java.util.Optional;

/** Begins with the text of a pane what it was read for. */
record CopyCommands(UiState state, Pane pane, Reading reading) {
    Step serve(Purpose purpose) {
        if (purpose instanceof Purpose.Pressing pressing) {
            return new CopyMouse(state, pane).begin(begun(), pressing);
        }
        if (purpose instanceof Purpose.Screen) {
            return copy(screen());
        }
        if (purpose instanceof Purpose.Output) {
            return output();
        }
        if (purpose instanceof Purpose.Rewrapping) {
            return rewrapped();
        }
        if (purpose instanceof Purpose.Editing) {
            return Step.of(state, new Effect.Edit(reading.text()));
        }
        if (purpose instanceof Purpose.Links) {
            return new LinkCommands(state).begin(pane, begun());
        }
        UiState copying = state.with(state.workspace().updated(pane.id(), old -> old.copying(begun())));
        return Step.of(
                purpose instanceof Purpose.Searching
                        ? copying.with(new Overlay.Search(TextInput.empty(), false))
                        : copying);
    }

    /** Copy mode with in sight what the pane shows already. */
    private CopyMode begun() {
        if (pane.view() instanceof PaneView.Copying copying) {
            return copying.mode();
        }
        return pane.view() instanceof PaneView.Back back
                ? CopyMode.begunAt(back.top(), reading, pane.size())
                : CopyMode.begun(reading, pane.size());
    }

    private Step rewrapped() {
        UiState moved = pane.copying()
                .map(mode ->
                        state.with(state.workspace().updated(pane.id(), old -> old.copying(mode.rewrapped(reading)))))
                .orElse(state);
        return Step.of(moved, new Effect.Keep(pane.stream(), Optional.empty()));
    }

    private TextRange screen() {
        Viewport view = begun().view();
        int columns = reading.text().columns();
        return TextRange.linear(new TextPoint(view.top(), 0), new TextPoint(view.bottom(), columns - 1));
    }

    private Step output() {
        Optional<TextRange> output = reading.text().lastOutput();
        return output.map(this::copy)
                .orElseGet(() -> Step.of(state.with(Message.bad(
                        "The shell in this pane does not mark what its commands print (OSC 133)",
                        "Mark it by hand in copy mode"))));
    }

    private Step copy(TextRange range) {
        Transcript text = begun().text();
        return Step.of(state, new Effect.Copy(text.text(range).stripTrailing()));
    }
}
