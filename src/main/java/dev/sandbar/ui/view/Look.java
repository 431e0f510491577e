package dev.sandbar.ui.view;

import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Style;

/** How each role looks. */
@FunctionalInterface
public interface Look {
    Style of(Role role);
}
