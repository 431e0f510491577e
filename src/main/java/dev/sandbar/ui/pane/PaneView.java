package dev.sandbar.ui.pane;

import dev.sandbar.ui.copy.CopyMode;
import java.util.Objects;

/** What a pane shows of what its program wrote. */
public sealed interface PaneView {
    /** The screen as it is. */
    record Live() implements PaneView {}

    /**
     * What stands further up. What the program writes meanwhile moves nothing.
     *
     * @param top the number of the uppermost row in sight, counted over everything that ever scrolled off
     */
    record Back(long top) implements PaneView {}

    /** A text that one goes through, marks and searches. */
    record Copying(CopyMode mode) implements PaneView {
        public Copying {
            Objects.requireNonNull(mode);
        }
    }
}
