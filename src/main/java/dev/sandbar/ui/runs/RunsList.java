package dev.sandbar.ui.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The runs that were found, the live ones first, and what is done with them.
 *
 * @param words what is sought; empty for all
 * @param answered whether {@code items} are what was found for these words
 * @param cursor the run under the cursor; empty for the first that comes
 * @param marks the identifiers of the marked runs, in the order in which they were marked
 */
public record RunsList(
        String words, boolean answered, List<RunItem> items, Optional<String> cursor, Set<String> marks) {
    public RunsList {
        Objects.requireNonNull(words);
        items = List.copyOf(items);
        Objects.requireNonNull(cursor);
        marks = Collections.unmodifiableSet(new LinkedHashSet<>(marks));
    }

    /** Nothing found yet. */
    public static RunsList asking() {
        return new RunsList("", false, List.of(), Optional.empty(), Set.of());
    }

    /** What was found, newest first; an answer to other words than those that are sought now is too late. */
    public RunsList found(String forWords, List<RunItem> newest) {
        if (!forWords.equals(words)) {
            return this;
        }
        List<RunItem> ordered =
                new ArrayList<>(newest.stream().filter(RunItem::live).toList());
        newest.stream().filter(item -> !item.live()).forEach(ordered::add);
        return new RunsList(words, true, ordered, cursor, marks);
    }

    /** The same while other words are sought; what was found before stays until there is an answer. */
    public RunsList seeking(String other) {
        return new RunsList(other, false, items, cursor, marks);
    }

    /** The index of the run under the cursor, or -1 when there are none. */
    public int index() {
        for (int i = 0; cursor.isPresent() && i < items.size(); i++) {
            if (items.get(i).id().equals(cursor.get())) {
                return i;
            }
        }
        return items.isEmpty() ? -1 : 0;
    }

    /** The run under the cursor. */
    public Optional<RunItem> current() {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(index()));
    }

    /** The cursor moved by {@code rows}, as far as there are runs. */
    public RunsList moved(int rows) {
        if (items.isEmpty()) {
            return this;
        }
        int there = Math.max(0, Math.min(index() + rows, items.size() - 1));
        return new RunsList(words, answered, items, Optional.of(items.get(there).id()), marks);
    }

    /** The mark of the current run set or taken away, and the cursor on the next one. */
    public RunsList toggled() {
        if (items.isEmpty()) {
            return this;
        }
        String id = items.get(index()).id();
        Set<String> changed = new LinkedHashSet<>(marks);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return new RunsList(words, answered, items, cursor, changed).moved(1);
    }

    /** The marked runs, or else the one under the cursor. */
    public List<String> meant() {
        return marks.isEmpty() ? current().map(RunItem::id).stream().toList() : List.copyOf(marks);
    }
}
