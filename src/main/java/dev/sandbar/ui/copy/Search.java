package dev.sandbar.ui.copy;

import dev.sandbar.vt.SearchResult;
import dev.sandbar.vt.TextPoint;
import dev.sandbar.vt.TextRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was searched for, and all that was found.
 *
 * @param newer whether it goes towards what is newer
 */
public record Search(String pattern, boolean newer, SearchResult result) {
    public Search {
        Objects.requireNonNull(pattern);
        Objects.requireNonNull(result);
    }

    /** The match after {@code from} in a direction; beyond the last one the search goes on at the other end. */
    Optional<TextRange> from(TextPoint from, boolean towardsNewer) {
        List<TextRange> matches = result.matches();
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        if (towardsNewer) {
            return Optional.of(matches.stream()
                    .filter(match -> match.from().compareTo(from) > 0)
                    .findFirst()
                    .orElse(matches.get(0)));
        }
        TextRange older = matches.get(matches.size() - 1);
        for (TextRange match : matches) {
            if (match.from().compareTo(from) >= 0) {
                break;
            }
            older = match;
        }
        return Optional.of(older);
    }

    /** Its place among all matches, from 1. */
    int number(TextRange match) {
        return result.matches().indexOf(match) + 1;
    }
}
