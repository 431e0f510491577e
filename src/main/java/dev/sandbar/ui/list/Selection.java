package dev.sandbar.ui.list;

import dev.sandbar.sandbox.SandboxId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where the cursor stands and what is marked.
 *
 * @param cursor the row that the cursor stands on, by what it is about; empty before there are rows
 * @param position where that row was last, for when it is gone
 * @param marks the marked sandboxes, in the order in which they were marked
 * @param rangeFrom where marking a range began, while that goes on
 */
public record Selection(Optional<RowKey> cursor, int position, Set<SandboxId> marks, Optional<RowKey> rangeFrom) {
    public Selection {
        Objects.requireNonNull(cursor);
        Objects.requireNonNull(rangeFrom);
        marks = Collections.unmodifiableSet(new LinkedHashSet<>(marks));
    }

    /** Nothing marked, the cursor on the first row that comes. */
    public static Selection initial() {
        return new Selection(Optional.empty(), 0, Set.of(), Optional.empty());
    }

    /** The index of the cursor's row among {@code rows}, or -1 when there are none. */
    public int index(List<ListRow> rows) {
        for (int i = 0; cursor.isPresent() && i < rows.size(); i++) {
            if (rows.get(i).key().equals(cursor.get())) {
                return i;
            }
        }
        return Math.min(position, rows.size() - 1);
    }

    /** The row under the cursor. */
    public Optional<ListRow> row(List<ListRow> rows) {
        int index = index(rows);
        return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
    }

    /** The cursor on the row {@code index}, or on the nearest one that there is; a range that goes on is marked. */
    public Selection at(int index, List<ListRow> rows) {
        if (rows.isEmpty()) {
            return new Selection(cursor, 0, marks, rangeFrom);
        }
        int there = Math.max(0, Math.min(index, rows.size() - 1));
        Selection moved = new Selection(Optional.of(rows.get(there).key()), there, marks, rangeFrom);
        return rangeFrom.isPresent() ? moved.markRange(rows) : moved;
    }

    /** The cursor moved by {@code by} rows. */
    public Selection moved(int by, List<ListRow> rows) {
        return at(index(rows) + by, rows);
    }

    /** After the rows changed: the cursor stays with its sandbox, and marks of sandboxes that are gone go too. */
    public Selection among(List<ListRow> rows, Set<SandboxId> existing) {
        Set<SandboxId> kept = new LinkedHashSet<>(marks);
        kept.retainAll(existing);
        int index = cursor.isEmpty() ? firstSandbox(rows) : index(rows);
        Optional<RowKey> key = index < 0 ? cursor : Optional.of(rows.get(index).key());
        return new Selection(key, Math.max(0, index), kept, rangeFrom);
    }

    /** What the first Enter is meant for, before anybody has moved the cursor; -1 while there is none. */
    private static int firstSandbox(List<ListRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).sandbox().isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** Marks the sandbox under the cursor, or takes its mark away; on a heading: all that stand below it. */
    public Selection toggleMark(List<ListRow> rows) {
        Optional<ListRow> row = row(rows);
        if (row.isEmpty()) {
            return this;
        }
        List<SandboxId> meant = row.get().sandbox().isPresent()
                ? List.of(row.get().sandbox().get().id())
                : idsOf(rows.stream()
                        .filter(other -> other.provider()
                                .name()
                                .equals(row.get().provider().name()))
                        .toList());
        Set<SandboxId> other = new LinkedHashSet<>(marks);
        if (!other.addAll(meant)) {
            meant.forEach(other::remove);
        }
        return withMarks(other);
    }

    /** Marks every sandbox shown, or none when all are marked. */
    public Selection toggleAll(List<ListRow> rows) {
        Set<SandboxId> other = new LinkedHashSet<>(marks);
        return withMarks(other.addAll(idsOf(rows)) ? other : Set.of());
    }

    /** Begins to mark a range at the cursor, or ends it. */
    public Selection toggleRange(List<ListRow> rows) {
        if (rangeFrom.isPresent()) {
            return new Selection(cursor, position, marks, Optional.empty());
        }
        Optional<RowKey> from = row(rows).map(ListRow::key);
        return new Selection(cursor, position, marks, from).markRange(rows);
    }

    /** Without any mark. */
    public Selection withoutMarks() {
        return new Selection(cursor, position, Set.of(), Optional.empty());
    }

    private Selection withMarks(Set<SandboxId> other) {
        return new Selection(cursor, position, other, rangeFrom);
    }

    private Selection markRange(List<ListRow> rows) {
        int from = new Selection(rangeFrom, position, marks, rangeFrom).index(rows);
        int to = index(rows);
        if (from < 0 || to < 0) {
            return this;
        }
        Set<SandboxId> other = new LinkedHashSet<>(marks);
        other.addAll(idsOf(rows.subList(Math.min(from, to), Math.max(from, to) + 1)));
        return withMarks(other);
    }

    private static List<SandboxId> idsOf(List<ListRow> rows) {
        return rows.stream()
                .flatMap(row -> row.sandbox().stream())
                .map(sandbox -> sandbox.id())
                .toList();
    }
}
