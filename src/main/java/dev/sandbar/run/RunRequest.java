package dev.sandbar.run;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.SandboxId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What to run, where, and how much it may take.
 *
 * @param timeout counted from the moment at which the command is started
 * @param maxOutput in bytes, of both streams together
 */
public record RunRequest(
        Provider provider, SandboxId sandbox, ExecRequest exec, Optional<Duration> timeout, OptionalLong maxOutput) {
    public RunRequest {
        Objects.requireNonNull(provider);
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(exec);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(maxOutput);
    }

    /** With as much output as the command likes to write. */
    public RunRequest(Provider provider, SandboxId sandbox, ExecRequest exec, Optional<Duration> timeout) {
        this(provider, sandbox, exec, timeout, OptionalLong.empty());
    }
}
