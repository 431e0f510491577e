package dev.sandbar.run.redact;

import java.util.Objects;

/**
 * Something that must not be kept or shown.
 *
 * @param name what is shown in its place, for example the variable that holds it
 */
public record Secret(String name, String value) {
    /** A shorter one would be found everywhere by chance. */
    public static final int SHORTEST = 6;

    public Secret {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    /** Whether it is too short to be found again without ruining the output. */
    public boolean isTooShort() {
        return SignificantBytes.of(value).length < SHORTEST;
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "Secret[" + name + "]";
    }
}
