package dev.sandbar.run;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.SandboxId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What to run, where, and for how long at most.
 *
 * @param timeout counted from the moment at which the command is started
 */
public record RunRequest(Provider provider, SandboxId sandbox, ExecRequest exec, Optional<Duration> timeout) {
    public RunRequest {
        Objects.requireNonNull(provider);
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(exec);
        Objects.requireNonNull(timeout);
    }
}
