package dev.sandbar.ui.pane;

import dev.sandbar.vt.TextPoint;
import java.util.Objects;
import java.util.Optional;

/**
 * What is searched for in a pane.
 *
 * @param text a regular expression, or plain text where it is none
 * @param from the match that the search goes on from; empty for the newest
 * @param newer whether it goes on towards what is newer
 */
public record Sought(String text, Optional<TextPoint> from, boolean newer) {
    public Sought {
        Objects.requireNonNull(text);
        Objects.requireNonNull(from);
    }

    /** The newest match of a text. */
    public static Sought newest(String text) {
        return new Sought(text, Optional.empty(), false);
    }

    /** The next match in a direction. */
    public Sought onwards(boolean towardsNewer) {
        return new Sought(text, from, towardsNewer);
    }

    /** The same, having found a match. */
    public Sought at(TextPoint found) {
        return new Sought(text, Optional.of(found), newer);
    }
}
