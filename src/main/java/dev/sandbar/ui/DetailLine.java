package dev.sandbar.ui;

import dev.sandbar.ui.theme.Role;
import java.util.Objects;

/**
 * One row of the details panel.
 *
 * @param label what is told; empty where the row goes on with the one above
 */
public record DetailLine(String label, String text, Role role) {
    public DetailLine {
        Objects.requireNonNull(label);
        Objects.requireNonNull(text);
        Objects.requireNonNull(role);
    }
}
