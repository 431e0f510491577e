package dev.sandbar.app;

import java.util.Optional;

/** Which version of Sandbar this is. */
public final class Version {
    private Version() {}

    /** As the jar's manifest says, or {@code development} outside a jar. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
