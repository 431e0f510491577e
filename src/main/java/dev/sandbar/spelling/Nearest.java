package dev.sandbar.spelling;

import java.util.Collection;
import java.util.Optional;

/** Finds the valid name that a misspelt one was probably meant to be. */
public final class Nearest {
    private Nearest() {}

    /** The candidate with the fewest single-character edits, if few enough of the name have to change. */
    public static Optional<String> to(String name, Collection<String> candidates) {
        // Two letters changing places are two edits.
        int allowed = name.length() < 3 ? 1 : Math.max(2, name.length() / 3);
        String best = null;
        for (String candidate : candidates) {
            int distance = distance(name, candidate);
            if (distance <= allowed) {
                allowed = distance - 1;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein's distance, one row at a time. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int shorter = Math.min(above[column], current[column - 1]) + 1;
                current[column] = Math.min(shorter, above[column - 1] + replaced);
            }
            above = current;
        }
        return above[to.length()];
    }
}
