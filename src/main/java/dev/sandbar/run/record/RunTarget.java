package dev.sandbar.run.record;

import dev.sandbar.sandbox.SandboxId;
import java.util.Objects;

/**
 * Where a run takes place.
 *
 * @param name the sandbox's name at that time, which another one may have today
 * @param kind the provider's kind: {@code docker}, {@code local}, …
 */
public record RunTarget(SandboxId sandbox, String name, String kind) {
    public RunTarget {
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
    }

    /** {@code provider/name}. */
    public String qualifiedName() {
        return sandbox.provider() + "/" + name;
    }
}
