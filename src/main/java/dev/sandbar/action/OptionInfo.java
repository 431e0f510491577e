package dev.sandbar.action;

import java.util.List;
import java.util.Objects;

/**
 * One option of an action.
 *
 * @param names every spelling, the one that names it in an error first; {@code -x} or {@code --words}
 * @param value what to call its value in help, empty for a flag
 * @param help one line
 */
public record OptionInfo(List<String> names, String value, String help) {
    public OptionInfo {
        names = List.copyOf(names);
        Objects.requireNonNull(value);
        Objects.requireNonNull(help);
    }

    static OptionInfo flag(String help, String... names) {
        return new OptionInfo(List.of(names), "", help);
    }

    static OptionInfo valued(String value, String help, String... names) {
        return new OptionInfo(List.of(names), value, help);
    }

    /** The spelling that names it. */
    public String name() {
        return names.get(0);
    }

    /** Whether a value follows it. */
    public boolean takesValue() {
        return !value.isEmpty();
    }
}
