package dev.sandbar.ui.copy;

import dev.sandbar.vt.TextPoint;
import java.util.Objects;

/**
 * Where the cursor is.
 *
 * @param wanted the column that it goes back to in longer lines
 */
public record Place(TextPoint at, int wanted) {
    public Place {
        Objects.requireNonNull(at);
    }

    /** There, and in that column from now on. */
    static Place of(TextPoint at) {
        return new Place(at, at.column());
    }
}
