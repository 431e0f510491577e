package dev.sandbar.app.console;

import java.util.Objects;
import java.util.Optional;

/**
 * How the full screen ended.
 *
 * @param status what {@code sandbar} ends with
 * @param message what is said on stderr once the terminal has been given back
 */
public record Ending(int status, Optional<String> message) {
    /** What {@code sandbar} ends with when it failed itself. */
    static final int OWN_FAILURE = 125;

    public Ending {
        Objects.requireNonNull(message);
    }

    static Ending quiet(int status) {
        return new Ending(status, Optional.empty());
    }
}
