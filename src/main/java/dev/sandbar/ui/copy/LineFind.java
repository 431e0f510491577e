package dev.sandbar.ui.copy;

import dev.sandbar.vt.Row;
import dev.sandbar.vt.TextPoint;
import java.util.Objects;
import java.util.Optional;

/** A character that is looked for in the line of the cursor. */
public record LineFind(Way way, int codePoint) {
    public LineFind {
        Objects.requireNonNull(way);
    }

    /** Where to look, and where to stop. */
    public enum Way {
        ONTO_NEXT(1, 0),
        ONTO_PREVIOUS(-1, 0),
        BEFORE_NEXT(1, -1),
        BEHIND_PREVIOUS(-1, 1);

        private final int step;
        private final int stop;

        Way(int step, int stop) {
            this.step = step;
            this.stop = stop;
        }

        private Way reversed() {
            return switch (this) {
                case ONTO_NEXT -> ONTO_PREVIOUS;
                case ONTO_PREVIOUS -> ONTO_NEXT;
                case BEFORE_NEXT -> BEHIND_PREVIOUS;
                case BEHIND_PREVIOUS -> BEFORE_NEXT;
            };
        }
    }

    LineFind reversed() {
        return new LineFind(way.reversed(), codePoint);
    }

    /** Where the cursor gets to; empty where the character is not there. */
    Optional<TextPoint> from(TextPoint cursor, Cells cells) {
        Row row = cells.row(cursor.row());
        // The neighbour is skipped when one stops beside it, or repeating would never get on.
        int column = cursor.column() + way.step * (way.stop == 0 ? 1 : 2);
        while (column >= 0 && column < row.columns()) {
            if (row.codePoint(column) == codePoint) {
                TextPoint found = new TextPoint(cursor.row(), column + way.stop);
                return Optional.of(new TextPoint(found.row(), cells.head(found)));
            }
            column += way.step;
        }
        return Optional.empty();
    }
}
