package dev.sandbar.ui.copy;

import dev.sandbar.vt.TextRange;
import java.util.Optional;

/** Goes from match to match in copy mode. */
public record Searching(CopyMode mode) {
    /** A step to a match. */
    public record Found(CopyMode mode, int number, int count, boolean wrapped) {}

    /** Goes on in the direction of the search, or against it; empty when nothing matches. */
    public Optional<Found> next(boolean against) {
        Optional<Search> search = mode.finding().search();
        if (search.isEmpty()) {
            return Optional.empty();
        }
        boolean newer = search.get().newer() != against;
        return search.get().from(mode.cursor(), newer).map(match -> found(search.get(), match, newer));
    }

    private Found found(Search search, TextRange match, boolean newer) {
        int way = match.from().compareTo(mode.cursor());
        boolean wrapped = newer ? way <= 0 : way >= 0;
        CopyMode there = mode.viewing(mode.view().centredOn(match.from().row())).to(match.from());
        return new Found(there, search.number(match), search.result().matches().size(), wrapped);
    }

    /** With the answer to a search, before any step to a match. */
    public CopyMode answered(Search search) {
        return mode.with(mode.finding().with(search));
    }
}
