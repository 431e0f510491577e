package dev.sandbar.run.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where secrets are in what is being looked at; belongs to one thread. */
final class Findings {
    // What goes on comes first, since that has been marked.
    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(Finding::from).thenComparing(finding -> finding.marker() != Marker.GOING_ON);

    private final List<Finding> found = new ArrayList<>();
    private int heldFrom;

    /** A secret from {@code from} to before {@code to}. */
    record Finding(int from, int to, Marker marker) {}

    /** What is shown instead. */
    static final class Marker {
        static final Marker GOING_ON = new Marker(new byte[0]);

        private final byte[] bytes;

        Marker(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** Forgets everything; nothing is held back of what ends at {@code end}. */
    void clear(int end) {
        found.clear();
        heldFrom = end;
    }

    void add(int from, int to, Marker marker) {
        if (from < to) {
            found.add(new Finding(from, to, marker));
        }
    }

    /** What begins at {@code from} may become a secret yet. */
    void hold(int from) {
        heldFrom = Math.min(heldFrom, from);
    }

    /** From where on nothing is decided. */
    int heldFrom() {
        return heldFrom;
    }

    /** All, in order, those that overlap as one under the first one's name. */
    List<Finding> merged() {
        if (found.size() < 2) {
            return found;
        }
        found.sort(BY_PLACE);
        List<Finding> merged = new ArrayList<>(found.size());
        Finding last = found.get(0);
        for (Finding next : found.subList(1, found.size())) {
            if (next.from() < last.to()) {
                last = new Finding(last.from(), Math.max(last.to(), next.to()), last.marker());
            } else {
                merged.add(last);
                last = next;
            }
        }
        merged.add(last);
        return merged;
    }
}
