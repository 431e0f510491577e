package dev.sandbar.ui.copy;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Transcript;
import java.util.Objects;

/**
 * All that a program has shown, at one moment.
 *
 * @param cursor where its cursor was on the screen
 */
public record Reading(Transcript text, GridPoint cursor) {
    public Reading {
        Objects.requireNonNull(text);
        Objects.requireNonNull(cursor);
    }
}
