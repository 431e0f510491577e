package dev.sandbar.ui.pane;

/** A way to go on the screen. */
public enum Direction {
    LEFT,
    RIGHT,
    UP,
    DOWN;

    /** The axis along which one goes. */
    public Axis axis() {
        return switch (this) {
            case LEFT, RIGHT -> Axis.ACROSS;
            case UP, DOWN -> Axis.DOWNWARD;
        };
    }

    /** Whether one goes to the right or down. */
    public boolean forward() {
        return switch (this) {
            case RIGHT, DOWN -> true;
            case LEFT, UP -> false;
        };
    }
}
