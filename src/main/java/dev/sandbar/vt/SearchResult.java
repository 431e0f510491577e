package dev.sandbar.vt;

import java.util.List;

/**
 * What a search found.
 *
 * @param matches the oldest first
 * @param complete false where the search was given up: too many matches, or a pattern that takes too long on this text
 */
public record SearchResult(List<TextRange> matches, boolean complete) {
    public SearchResult {
        matches = List.copyOf(matches);
    }
}
