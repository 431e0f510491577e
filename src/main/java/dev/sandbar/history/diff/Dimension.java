package dev.sandbar.history.diff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing in which runs may differ.
 *
 * @param details what changed, or why it cannot be compared; one line each
 * @param hunks for output, the lines that changed with those around them
 */
public record Dimension(String name, Verdict verdict, List<String> details, List<Hunk> hunks) {
    public Dimension {
        Objects.requireNonNull(name);
        Objects.requireNonNull(verdict);
        details = List.copyOf(details);
        hunks = List.copyOf(hunks);
    }

    static Dimension same(String name) {
        return new Dimension(name, Verdict.SAME, List.of(), List.of());
    }

    static Dimension changed(String name, List<String> details) {
        return new Dimension(name, Verdict.CHANGED, details, List.of());
    }

    static Dimension notComparable(String name, String why) {
        return new Dimension(name, Verdict.NOT_COMPARABLE, List.of(why), List.of());
    }

    /** Of two values that are there. */
    static Dimension of(String name, String before, String after) {
        return before.equals(after) ? same(name) : changed(name, List.of(before + " → " + after));
    }

    /** Of two values of which either may be missing. */
    static Dimension of(String name, Optional<String> before, Optional<String> after) {
        return of(name, before.orElse("none given"), after.orElse("none given"));
    }
}
