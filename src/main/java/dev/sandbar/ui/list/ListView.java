package dev.sandbar.ui.list;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the operator wants to see the list.
 *
 * @param filter lower-case text that a row must contain; empty for all rows
 * @param folded the names of the providers whose sandboxes are hidden
 * @param showAll whether sandboxes that do not run are shown too
 */
public record ListView(String filter, SortKey sort, boolean reversed, Set<String> folded, boolean showAll) {
    public ListView {
        filter = filter.toLowerCase(Locale.ROOT);
        Objects.requireNonNull(sort);
        folded = Set.copyOf(folded);
    }

    /** Everything, by name. */
    public static ListView initial() {
        return new ListView("", SortKey.NAME, false, Set.of(), true);
    }

    public ListView withFilter(String text) {
        return new ListView(text, sort, reversed, folded, showAll);
    }

    public ListView withSort(SortKey key) {
        return new ListView(filter, key, reversed, folded, showAll);
    }

    public ListView withReversed(boolean other) {
        return new ListView(filter, sort, other, folded, showAll);
    }

    public ListView withShowAll(boolean all) {
        return new ListView(filter, sort, reversed, folded, all);
    }

    /** Hides the sandboxes of {@code provider}, or shows them again. */
    public ListView toggleFold(String provider) {
        Set<String> other = new TreeSet<>(folded);
        if (!other.remove(provider)) {
            other.add(provider);
        }
        return new ListView(filter, sort, reversed, other, showAll);
    }
}
