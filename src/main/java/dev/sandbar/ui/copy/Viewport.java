package dev.sandbar.ui.copy;

import dev.sandbar.vt.Size;
import dev.sandbar.vt.TextPoint;
import dev.sandbar.vt.Transcript;
import java.util.Objects;

/**
 * Which rows of the text are in sight.
 *
 * @param top the number of the uppermost
 */
public record Viewport(long top, Size size) {
    public Viewport {
        Objects.requireNonNull(size);
    }

    /** The last rows. */
    static Viewport atEnd(Transcript text, Size size) {
        return new Viewport(Long.MAX_VALUE, size).within(text);
    }

    /** The same as far as there are rows. */
    Viewport within(Transcript text) {
        long lowest = Math.max(text.firstRow(), text.endRow() - size.rows());
        return new Viewport(Math.max(text.firstRow(), Math.min(top, lowest)), size);
    }

    /** Moved as little as needed to show a row. */
    Viewport showing(long row) {
        long highest = row - size.rows() + 1;
        return new Viewport(Math.max(highest, Math.min(top, row)), size);
    }

    /** Moved so that a row stands in the middle, unless it is in sight already. */
    Viewport centredOn(long row) {
        boolean inSight = row >= top && row <= bottom();
        return inSight ? this : new Viewport(row - size.rows() / 2, size);
    }

    Viewport scrolled(long rows) {
        return new Viewport(top + rows, size);
    }

    /** The number of the lowest row. */
    public long bottom() {
        return top + size.rows() - 1;
    }

    /** The nearest point of a row that is in sight. */
    TextPoint nearest(TextPoint point) {
        return new TextPoint(Math.max(top, Math.min(point.row(), bottom())), point.column());
    }
}
