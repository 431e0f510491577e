package dev.sandbar.vt;

import java.util.List;

/** Keeps a selection at its text while rows are wrapped anew; one that reaches beyond what is kept is given up. */
final class SelectionAnchors {
    private final long oldest;
    private final boolean rectangular;
    private final List<Anchor> anchors;

    SelectionAnchors(Screen screen) {
        oldest = screen.history.scrolledOff() - screen.history.count();
        TextRange range = screen.selection();
        boolean kept = range != null
                && !screen.showsAlternate()
                && range.from().row() >= oldest
                && range.to().row() < screen.history.scrolledOff() + screen.rows();
        rectangular = range != null && range.rectangular();
        anchors = range == null || !kept ? List.of() : List.of(anchor(range.from()), anchor(range.to()));
    }

    private Anchor anchor(TextPoint point) {
        return new Anchor(Math.toIntExact(point.row() - oldest), point.column());
    }

    /** To be added to what moves with the text. */
    List<Anchor> anchors() {
        return anchors;
    }

    /** Puts the selection where its anchors have got to. */
    void select(Screen screen, int columns) {
        if (anchors.isEmpty()) {
            screen.select(null);
        } else {
            screen.select(new TextRange(point(anchors.get(0), columns), point(anchors.get(1), columns), rectangular));
        }
    }

    private TextPoint point(Anchor anchor, int columns) {
        return new TextPoint(oldest + anchor.row, Math.min(anchor.column, columns - 1));
    }
}
