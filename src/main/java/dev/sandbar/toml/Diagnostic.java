package dev.sandbar.toml;

import java.util.Optional;

/**
 * One line of a file that was left out, and why.
 *
 * @param file the file as the user knows it
 * @param line counted from 1; 0 where the whole file is meant
 * @param nearest the valid name that was probably meant
 */
public record Diagnostic(String file, int line, String message, Optional<String> nearest) {
    /** The form shown to the user: {@code file:line: message; did you mean "…"?}. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + message
                + nearest.map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }
}
