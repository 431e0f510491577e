package dev.sandbar.ui.view;

import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.PanePlace;
import dev.sandbar.ui.ScreenLayout;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.theme.Role;
import java.util.Objects;

/** Draws the whole screen. */
public final class ScreenView {
    private final Look look;
    private final Keymap keymap;
    private final String badge;

    public ScreenView(Look look, Keymap keymap) {
        this(look, keymap, "");
    }

    /** @param badge a word that stands beside the program's name; may be empty */
    public ScreenView(Look look, Keymap keymap, String badge) {
        this.look = Objects.requireNonNull(look);
        this.keymap = Objects.requireNonNull(keymap);
        this.badge = Objects.requireNonNull(badge);
    }

    /** A new frame of the state's size. */
    public Frame draw(UiState state, LiveScreens screens) {
        Frame frame = new Frame(state.size());
        Pen pen = Pen.of(frame, look);
        pen.fill(Role.BACKGROUND);
        ScreenLayout layout = state.layout();
        layout.header().ifPresent(row -> new HeaderLine(state, badge).draw(pen.in(row)));
        layout.list().ifPresent(box -> new ListPanel(state, pen, box).draw());
        layout.details().ifPresent(box -> new DetailsPanel(state, keymap, pen, box).draw());
        for (PanePlace place : layout.panes()) {
            Pane pane = state.workspace().pane(place.pane());
            new PanePanel(state, pen, place, new PaneTitle(state, keymap, pane)).draw(screens.of(pane));
        }
        new FootLines(state, keymap, layout, pen).draw();
        screens.commandLine()
                .filter(line -> state.overlay() instanceof Overlay.Line)
                .ifPresent(line -> CommandRegion.draw(pen, layout.command().orElse(layout.hints()), line));
        new Overlays(state, keymap, pen).draw();
        return frame;
    }
}
