package dev.sandbar.ui;

import java.util.Locale;
import java.util.Objects;

/**
 * One row of the help.
 *
 * @param keys what to press or to write; empty in a heading
 * @param text what it does, or the heading
 * @param action the name of the action; may be empty
 * @param origin where the keys come from; empty for the shipped ones
 */
public record HelpLine(String keys, String text, String action, String origin) {
    public HelpLine {
        Objects.requireNonNull(keys);
        Objects.requireNonNull(text);
        Objects.requireNonNull(action);
        Objects.requireNonNull(origin);
    }

    static HelpLine heading(String text) {
        return new HelpLine("", text, "", "");
    }

    /** Whether it stands above others. */
    public boolean isHeading() {
        return keys.isEmpty();
    }

    boolean matches(String query) {
        String all = keys + " " + text + " " + action;
        return all.contains(query) || all.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT));
    }
}
