package dev.sandbar.ui.copy;

import dev.sandbar.ui.copy.Mark.Shape;
import dev.sandbar.vt.TextPoint;
import dev.sandbar.vt.TextRange;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Begins, changes and ends what is marked in copy mode. */
public record Marking(CopyMode mode) {
    /** Begins to mark, changes the shape of what is marked, or, in the same shape again, ends it. */
    public CopyMode toggled(Shape shape) {
        Optional<Mark> before = mode.mark();
        if (before.filter(mark -> mark.shape() == shape).isPresent()) {
            return none();
        }
        TextPoint anchor = before.map(Mark::anchor).orElse(mode.cursor());
        return mode.marking(Optional.of(new Mark(anchor, shape)));
    }

    public CopyMode none() {
        return mode.marking(Optional.empty());
    }

    /** Marks up to where {@code movement} leads. */
    public CopyMode extended(UnaryOperator<CopyMode> movement) {
        CopyMode begun = mode.mark().isPresent() ? mode : toggled(Shape.TEXT);
        return movement.apply(begun);
    }

    /** The cursor goes to the other end. */
    public CopyMode swapped() {
        return mode.mark()
                .map(mark -> mode.marking(Optional.of(new Mark(mode.cursor(), mark.shape())))
                        .to(mark.anchor()))
                .orElse(mode);
    }

    /** Marks a range, the cursor at its end. */
    public CopyMode of(TextRange range) {
        return mode.marking(Optional.of(new Mark(range.from(), Shape.TEXT))).to(range.to());
    }

    /** Marks the line of the cursor. */
    public CopyMode line() {
        return mode.marking(Optional.of(new Mark(mode.cursor(), Shape.LINES)));
    }
}
