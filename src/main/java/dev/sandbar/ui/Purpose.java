package dev.sandbar.ui;

import dev.sandbar.vt.MouseInput;
import java.util.Objects;

/** What is to be done with all that a pane showed. */
public sealed interface Purpose {
    /** Copy mode begins. */
    record Marking() implements Purpose {}

    /** Copy mode begins, and what to search for is asked. */
    record Searching() implements Purpose {}

    /** Copy mode begins with the mouse. */
    record Pressing(MouseInput mouse, int clicks) implements Purpose {
        public Pressing {
            Objects.requireNonNull(mouse);
        }
    }

    /** What is in sight is copied. */
    record Screen() implements Purpose {}

    /** The addresses in sight are marked with letters, to choose one. */
    record Links() implements Purpose {}

    /** All is shown in the operator's editor. */
    record Editing() implements Purpose {}

    /** Copy mode goes on in a pane of another width. */
    record Rewrapping() implements Purpose {}

    /** What the last command printed is copied. */
    record Output() implements Purpose {}
}
