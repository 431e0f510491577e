package dev.sandbar.history.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shortest edit from some lines to others: E. Myers, An O(ND) difference algorithm and its variations (1986), greedy and
 * forward. It is ours because it must give up: hostile output may differ in every line, and time and memory grow with the
 * square of the differences.
 */
final class LineDiff {
    /** More single lines that differ are not looked at; their traces would take more than 16 MiB. */
    static final int MOST_EDITS = 2_000;

    private final int[] before;
    private final int[] after;
    private final List<int[]> traces = new ArrayList<>();

    private LineDiff(int[] before, int[] after) {
        this.before = before;
        this.after = after;
    }

    /** Lines {@code before} to {@code beforeEnd} were replaced by lines {@code after} to {@code afterEnd}, from 0. */
    record Edit(int before, int beforeEnd, int after, int afterEnd) {}

    /** What was replaced, in order; empty when there is too much of it. */
    static Optional<List<Edit>> of(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        Map<String, Integer> numbers = new HashMap<>();
        int[] old = numbers(before.subList(start, before.size() - end), numbers);
        int[] now = numbers(after.subList(start, after.size() - end), numbers);
        int first = start;
        return new LineDiff(old, now).edits().map(edits -> moved(edits, first));
    }

    private static int[] numbers(List<String> lines, Map<String, Integer> known) {
        int[] numbers = new int[lines.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = known.computeIfAbsent(lines.get(i), line -> known.size());
        }
        return numbers;
    }

    private static List<Edit> moved(List<Edit> edits, int by) {
        List<Edit> moved = new ArrayList<>();
        for (Edit edit : edits) {
            moved.add(new Edit(edit.before() + by, edit.beforeEnd() + by, edit.after() + by, edit.afterEnd() + by));
        }
        return moved;
    }

    private Optional<List<Edit>> edits() {
        if (before.length == 0 || after.length == 0) {
            boolean nothing = before.length == after.length;
            return Optional.of(nothing ? List.of() : List.of(new Edit(0, before.length, 0, after.length)));
        }
        int most = Math.min(MOST_EDITS, before.length + after.length);
        // furthest[k + most]: how far into before the diagonal k = before - after has come.
        int[] furthest = new int[2 * most + 2];
        for (int edits = 0; edits <= most; edits++) {
            for (int k = -edits; k <= edits; k += 2) {
                int x = step(furthest, k, edits, most);
                furthest[k + most] = x;
                if (x >= before.length && x - k >= after.length) {
                    keep(furthest, edits, most);
                    return Optional.of(backwards(edits));
                }
            }
            keep(furthest, edits, most);
        }
        return Optional.empty();
    }

    private int step(int[] furthest, int k, int edits, int most) {
        int x;
        if (edits == 0) {
            x = 0;
        } else if (k == -edits || (k != edits && furthest[k - 1 + most] < furthest[k + 1 + most])) {
            x = furthest[k + 1 + most];
        } else {
            x = furthest[k - 1 + most] + 1;
        }
        while (x < before.length && x - k < after.length && x - k >= 0 && before[x] == after[x - k]) {
            x++;
        }
        return x;
    }

    private void keep(int[] furthest, int edits, int most) {
        int[] trace = new int[2 * edits + 1];
        System.arraycopy(furthest, most - edits, trace, 0, trace.length);
        traces.add(trace);
    }

    private List<Edit> backwards(int edits) {
        List<Edit> found = new ArrayList<>();
        int x = before.length;
        int y = after.length;
        for (int left = edits; left > 0; left--) {
            int[] trace = traces.get(left - 1);
            int k = x - y;
            boolean added = k == -left || (k != left && at(trace, k - 1, left - 1) < at(trace, k + 1, left - 1));
            int from = added ? k + 1 : k - 1;
            x = at(trace, from, left - 1);
            y = x - from;
            add(found, added ? new Edit(x, x, y, y + 1) : new Edit(x, x + 1, y, y));
        }
        List<Edit> ordered = new ArrayList<>();
        for (int i = found.size() - 1; i >= 0; i--) {
            ordered.add(found.get(i));
        }
        return ordered;
    }

    private static int at(int[] trace, int k, int edits) {
        int index = k + edits;
        return index < 0 || index >= trace.length ? Integer.MIN_VALUE : trace[index];
    }

    // They come from the end to the beginning; those that touch become one.
    private static void add(List<Edit> found, Edit edit) {
        Edit later = found.isEmpty() ? null : found.get(found.size() - 1);
        if (later != null && later.before() == edit.beforeEnd() && later.after() == edit.afterEnd()) {
            found.set(found.size() - 1, new Edit(edit.before(), later.beforeEnd(), edit.after(), later.afterEnd()));
        } else {
            found.add(edit);
        }
    }
}
