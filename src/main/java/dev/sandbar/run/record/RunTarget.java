package dev.sandbar.run.record;

import dev.sandbar.sandbox.SandboxId;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where a run takes place.
 *
 * @param name the sandbox's name at that time, which another one may have today
 * @param kind the provider's kind: {@code docker}, {@code local}, …
 * @param facts what else the provider said of the sandbox at that time, such as its image; sorted by name
 */
public record RunTarget(SandboxId sandbox, String name, String kind, Map<String, String> facts) {
    public RunTarget {
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** {@code provider/name}. */
    public String qualifiedName() {
        return sandbox.provider() + "/" + name;
    }
}
