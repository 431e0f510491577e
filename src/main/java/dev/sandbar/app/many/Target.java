package dev.sandbar.app.many;

import dev.sandbar.run.RunRequest;
import dev.sandbar.sandbox.Sandbox;
import java.util.Objects;

/**
 * One of many places where a command is to run.
 *
 * @param name the sandbox's, for people; shown harmlessly, but otherwise as its provider gave it
 */
public record Target(String name, Sandbox sandbox, RunRequest request) {
    public Target {
        Objects.requireNonNull(name);
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(request);
    }
}
