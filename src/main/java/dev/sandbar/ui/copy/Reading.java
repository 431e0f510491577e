package dev.sandbar.ui.copy;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.TextRange;
import dev.sandbar.vt.Transcript;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a program has shown, at one moment.
 *
 * @param cursor where its cursor was on the screen
 * @param kept where the range has got to that was to stay at its text
 */
public record Reading(Transcript text, GridPoint cursor, Optional<TextRange> kept) {
    public Reading {
        Objects.requireNonNull(text);
        Objects.requireNonNull(cursor);
        Objects.requireNonNull(kept);
    }
}
