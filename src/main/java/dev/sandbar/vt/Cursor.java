package dev.sandbar.vt;

import java.util.Objects;

/** Where the cursor is and how the program wants it shown; while a wrap is pending it is in the last column. */
public record Cursor(GridPoint at, boolean visible, CursorShape shape, boolean blinking) {
    public Cursor {
        Objects.requireNonNull(at);
        Objects.requireNonNull(shape);
    }
}
