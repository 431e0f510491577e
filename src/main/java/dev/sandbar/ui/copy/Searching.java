package dev.sandbar.ui.copy;

import java.util.Optional;

/** Goes from match to match in copy mode. */
public record Searching(CopyMode mode) {
    /** A step to a match. */
    public record Found(CopyMode mode, int number, int count, boolean wrapped) {
        private Optional<Found> next(Search search, boolean against) {
            boolean newer = search.newer() != against;
            return search.from(mode.cursor(), newer).map(match -> {
                int way = match.from().compareTo(mode.cursor());
                boolean around = newer ? way <= 0 : way >= 0;
                CopyMode there =
                        mode.viewing(mode.view().centredOn(match.from().row())).to(match.from());
                return new Found(
                        there, search.number(match), search.result().matches().size(), wrapped || around);
            });
        }
    }

    /** Goes on in the direction of the search, or against it, as often as was counted; empty when nothing matches. */
    public Optional<Found> next(boolean against) {
        return mode.finding().search().flatMap(search -> {
            int matches = Math.max(1, search.result().matches().size());
            boolean around = mode.times() > matches;
            Optional<Found> found = Optional.of(new Found(mode, 0, 0, around));
            for (int i = (mode.times() - 1) % matches; i >= 0; i--) {
                found = found.flatMap(before -> before.next(search, against));
            }
            return found;
        });
    }

    /** With the answer to a search, before any step to a match. */
    public CopyMode answered(Search search) {
        return mode.with(mode.finding().with(search));
    }
}
