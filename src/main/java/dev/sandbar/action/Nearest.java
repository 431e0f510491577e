package dev.sandbar.action;

import java.util.Collection;
import java.util.Optional;

/** Finds the known word that was most likely meant. */
public final class Nearest {
    private static final int MAX_DISTANCE = 3;

    private Nearest() {}

    /** The candidate with the smallest edit distance to {@code word}; empty when none is close. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        int limit = Math.min(MAX_DISTANCE, Math.max(1, word.length() / 2));
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates) {
            int distance = distance(word, candidate);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    // Levenshtein's distance, one row at a time.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
