package dev.sandbar.vt;

import java.util.Objects;

/**
 * One thing the mouse did over the screen.
 *
 * @param button 1 left, 2 middle, 3 right; 0 for moves and wheels
 * @param modifiers as in {@link KeyPress}
 */
public record MouseInput(MouseAction action, int button, GridPoint at, int modifiers) {
    public MouseInput {
        Objects.requireNonNull(action);
        Objects.requireNonNull(at);
    }
}
