package dev.sandbar.ui.view;

import dev.sandbar.ui.pane.Pane;
import dev.sandbar.vt.ScreenSnapshot;
import java.util.Optional;

/** What the programs on the screen show at this moment. */
public interface LiveScreens {
    /** The screen of a pane's program, as far back in its history as the pane says; empty before it has one. */
    Optional<ScreenSnapshot> of(Pane pane);

    /** The command line while it is open. */
    Optional<LineScreen> commandLine();
}
