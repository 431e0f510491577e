package dev.sandbar.ui.pane;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.SearchPattern;
import dev.sandbar.vt.TextPoint;
import dev.sandbar.vt.TextRange;
import dev.sandbar.vt.Transcript;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A match in what a pane showed and shows.
 *
 * @param at where it begins, for the search to go on from
 * @param scrolledBack how many rows above the live screen the pane has to be, so that the match is in sight
 * @param text the match on the screen then
 */
public record Found(TextPoint at, int scrolledBack, PaneSelection text) {
    public Found {
        Objects.requireNonNull(at);
        Objects.requireNonNull(text);
    }

    /** The match before {@code from}, or behind it when {@code newer}; without {@code from} the newest. */
    public static Optional<Found> find(Transcript transcript, Sought sought, Pane pane) {
        List<TextRange> matches =
                transcript.search(SearchPattern.of(sought.text())).matches();
        Optional<TextRange> match = sought.newer()
                ? matches.stream().filter(range -> isAfter(range, sought)).findFirst()
                : matches.stream().filter(range -> isBefore(range, sought)).reduce((first, second) -> second);
        return match.map(range -> shown(range, transcript, pane));
    }

    private static boolean isAfter(TextRange range, Sought sought) {
        return sought.from().map(from -> range.from().compareTo(from) > 0).orElse(true);
    }

    private static boolean isBefore(TextRange range, Sought sought) {
        return sought.from().map(from -> range.from().compareTo(from) < 0).orElse(true);
    }

    /** In the middle of the pane, as far as the history reaches. */
    private static Found shown(TextRange range, Transcript transcript, Pane pane) {
        int rows = pane.size().rows();
        long live = Math.max(transcript.firstRow(), transcript.endRow() - rows);
        long wanted = range.from().row() - rows / 2;
        long top = Math.max(transcript.firstRow(), Math.min(wanted, live));
        PaneSelection text = new PaneSelection(pane.id(), point(range.from(), top), point(range.to(), top));
        return new Found(range.from(), (int) (live - top), text);
    }

    private static GridPoint point(TextPoint point, long top) {
        return new GridPoint((int) (point.row() - top), point.column());
    }
}
