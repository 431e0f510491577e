package dev.sandbar.ui;

import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.ui.pane.PaneId;
import java.util.List;
import java.util.Objects;

/** What is done after the operator has said yes. */
public sealed interface Intent {
    /** Change the state of sandboxes. */
    record Change(Lifecycle change, List<Sandbox> sandboxes) implements Intent {
        public Change {
            Objects.requireNonNull(change);
            sandboxes = List.copyOf(sandboxes);
        }
    }

    /** Close a pane and end what runs in it. */
    record ClosePane(PaneId pane) implements Intent {}

    /** Leave the program and end all sessions. */
    record Quit() implements Intent {}
}
