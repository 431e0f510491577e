package dev.sandbar.prompt;

import java.util.Objects;
import java.util.Optional;

/**
 * Which directory completion wants to see.
 *
 * @param sandbox what the line calls the sandbox; empty for the current one
 * @param base the directory that the command is to run in, where the line says so
 * @param directory as typed so far, absolute or relative to {@code base}; empty for {@code base} itself
 */
public record PathQuery(Optional<String> sandbox, Optional<String> base, String directory) {
    public PathQuery {
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(base);
        Objects.requireNonNull(directory);
    }
}
