package dev.sandbar.ui.pane;

import dev.sandbar.vt.TextRange;
import java.util.Objects;

/** Text of a pane that stays marked for a while after it has been copied. */
public record PaneSelection(PaneId pane, TextRange range) {
    public PaneSelection {
        Objects.requireNonNull(pane);
        Objects.requireNonNull(range);
    }
}
