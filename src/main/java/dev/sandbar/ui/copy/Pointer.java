package dev.sandbar.ui.copy;

/**
 * What the mouse is doing in copy mode.
 *
 * @param began whether copy mode began with it, so that it ends with it too
 * @param held whether its button is held
 * @param pull which way it scrolls, being held beyond the edge: -1 up, 1 down, 0 not at all
 */
public record Pointer(boolean began, boolean held, int pull) {
    static final Pointer NONE = new Pointer(false, false, 0);

    Pointer pressed() {
        return new Pointer(began, true, 0);
    }

    Pointer pulling(int way) {
        return new Pointer(began, held, way);
    }

    Pointer released() {
        return new Pointer(began, false, 0);
    }
}
