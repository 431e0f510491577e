package dev.sandbar.app.console;

import dev.sandbar.ui.Panel;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.view.LiveScreens;
import dev.sandbar.ui.view.ScreenView;
import java.util.Optional;

/** Shows a state on the terminal; belongs to the thread {@code ui}. */
final class Picture {
    private static final String NAME = "sandbar";

    private final ScreenView view;
    private final Screen screen;
    private final LiveScreens programs;
    private String title = "";

    Picture(ScreenView view, Screen screen, LiveScreens programs) {
        this.view = view;
        this.screen = screen;
        this.programs = programs;
    }

    void show(UiState state) {
        screen.show(view.draw(state, programs));
        String wanted = title(state);
        if (!wanted.equals(title)) {
            title = wanted;
            screen.title(wanted);
        }
    }

    private static String title(UiState state) {
        Optional<Pane> pane = state.focus() == Panel.PANES ? state.workspace().focused() : Optional.empty();
        return pane.map(shown ->
                        shown.content().label() + (shown.title().isEmpty() ? "" : ": " + shown.title()) + " - " + NAME)
                .orElse(NAME);
    }
}
