package dev.sandbar.sandbox;

import java.util.Objects;
import java.util.Optional;

/**
 * What is left to find an exec by after the console that started it is gone.
 *
 * @param marker the request's marker
 * @param user the request's user
 */
public record ExecTrace(SandboxId sandbox, String marker, Optional<String> user) {
    public ExecTrace {
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(marker);
        Objects.requireNonNull(user);
    }
}
