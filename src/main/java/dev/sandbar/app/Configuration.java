package dev.sandbar.app;

import java.util.Objects;

/**
 * What the operator has decided.
 *
 * @param projectDirectory where commands run in a sandbox that has this directory; absolute
 */
public record Configuration(String projectDirectory) {
    /** What holds without a configuration file. */
    public static final Configuration DEFAULT = new Configuration("/workspaces/project");

    public Configuration {
        Objects.requireNonNull(projectDirectory);
    }
}
