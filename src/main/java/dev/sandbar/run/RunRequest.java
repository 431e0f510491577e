package dev.sandbar.run;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.SandboxId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What to run, where, and on what terms. */
public record RunRequest(Provider provider, SandboxId sandbox, ExecRequest exec, RunTerms terms) {
    public RunRequest {
        Objects.requireNonNull(provider);
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(exec);
        Objects.requireNonNull(terms);
    }

    /** With no other terms than a timeout. */
    public RunRequest(Provider provider, SandboxId sandbox, ExecRequest exec, Optional<Duration> timeout) {
        this(provider, sandbox, exec, RunTerms.within(timeout));
    }
}
