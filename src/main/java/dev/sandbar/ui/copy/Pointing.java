package dev.sandbar.ui.copy;

import dev.sandbar.ui.copy.Mark.Shape;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.TextPoint;
import dev.sandbar.vt.TextRange;
import java.util.Optional;

/** What the mouse does in copy mode; points are cells of the pane and may lie outside of it. */
public record Pointing(CopyMode mode) {
    private static final int WORD = 2;
    private static final int LINE = 3;

    /** Copy mode that has begun with a press of the button. */
    public CopyMode begun() {
        return mode.with(new Pointer(true, false, 0));
    }

    /** Once: the cursor goes there. Twice: the word there is marked; three times: the line. */
    public CopyMode pressed(GridPoint point, int clicks) {
        CopyMode there =
                mode.marking(Optional.empty()).with(mode.pointer().pressed()).to(mode.at(point));
        TextPoint at = there.cursor();
        Optional<TextRange> range =
                switch (clicks) {
                    case WORD -> mode.text().wordAt(at);
                    case LINE -> mode.text().lineAt(at);
                    default -> Optional.empty();
                };
        return range.map(new Marking(there)::of).orElse(there);
    }

    /** Marks from where the button was pressed; beyond the upper or lower edge the text begins to move. */
    public CopyMode dragged(GridPoint point, boolean rectangle) {
        Shape shape = rectangle ? Shape.RECTANGLE : Shape.TEXT;
        TextPoint anchor = mode.mark().map(Mark::anchor).orElse(mode.cursor());
        int rows = mode.view().size().rows();
        int pull = point.row() < 0 ? -1 : point.row() >= rows ? 1 : 0;
        CopyMode marking = mode.marking(Optional.of(new Mark(anchor, shape)))
                .with(mode.pointer().pulling(pull));
        GridPoint inside = new GridPoint(Math.max(0, Math.min(point.row(), rows - 1)), point.column());
        return marking.to(marking.at(inside));
    }

    /** One row further while the mouse is held beyond the edge. */
    public CopyMode pulled() {
        return new Movement(mode).rows(mode.pointer().pull());
    }

    public CopyMode released() {
        return mode.with(mode.pointer().released());
    }
}
