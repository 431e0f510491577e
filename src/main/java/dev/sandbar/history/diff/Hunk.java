package dev.sandbar.history.diff;

import java.util.List;
import java.util.Objects;

/**
 * Lines that changed, with some that did not around them.
 *
 * @param before the number of the first line before, from 1
 * @param after the number of the first line after, from 1
 */
public record Hunk(int before, int after, List<Line> lines) {
    public Hunk {
        lines = List.copyOf(lines);
    }

    /** Whether a line is in both, or only in one. */
    public enum Kind {
        BOTH(' '),
        ONLY_BEFORE('-'),
        ONLY_AFTER('+');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }

        /** What stands before it in a unified diff. */
        public char mark() {
            return mark;
        }
    }

    /** One line, as it was. */
    public record Line(Kind kind, String text) {
        public Line {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(text);
        }
    }

    /** How many of its lines were there before. */
    public int beforeCount() {
        return (int)
                lines.stream().filter(line -> line.kind() != Kind.ONLY_AFTER).count();
    }

    /** How many of its lines are there after. */
    public int afterCount() {
        return (int)
                lines.stream().filter(line -> line.kind() != Kind.ONLY_BEFORE).count();
    }
}
