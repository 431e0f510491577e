package dev.sandbar.ui.view;

import dev.sandbar.ui.theme.AnsiColours;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Style;

/** How each role looks. */
@FunctionalInterface
public interface Look {
    Style of(Role role);

    /** What the first sixteen colours of programs in panes look like. */
    default AnsiColours ansi() {
        return AnsiColours.NONE;
    }
}
