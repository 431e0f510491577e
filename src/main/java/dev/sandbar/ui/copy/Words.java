package dev.sandbar.ui.copy;

import dev.sandbar.ui.copy.Cells.Kind;
import dev.sandbar.vt.TextPoint;
import org.jspecify.annotations.Nullable;

/** Finds the beginnings and ends of words. */
record Words(Cells cells) {
    /** The beginning of the next word; where there is none, the last cell. */
    TextPoint next(TextPoint from) {
        TextPoint at = from;
        TextPoint next = cells.after(at);
        while (next != null && cells.kind(at) != Kind.BLANK && cells.joined(at, next)) {
            at = next;
            next = cells.after(at);
        }
        return next == null ? at : pastBlanks(next, true);
    }

    /** The end of this word, or of the next one when {@code from} is at an end already. */
    TextPoint end(TextPoint from) {
        TextPoint next = cells.after(from);
        return next == null ? from : lastOf(pastBlanks(next, true), true);
    }

    /** The beginning of this word, or of the one before when {@code from} is at a beginning already. */
    TextPoint previous(TextPoint from) {
        TextPoint before = cells.before(from);
        return before == null ? from : lastOf(pastBlanks(before, false), false);
    }

    private TextPoint pastBlanks(TextPoint from, boolean forward) {
        TextPoint at = from;
        TextPoint next = step(at, forward);
        while (cells.kind(at) == Kind.BLANK && next != null) {
            at = next;
            next = step(at, forward);
        }
        return at;
    }

    /** The last cell of the word that {@code from} is in, in a direction. */
    private TextPoint lastOf(TextPoint from, boolean forward) {
        TextPoint at = from;
        TextPoint next = step(at, forward);
        while (next != null && (forward ? cells.joined(at, next) : cells.joined(next, at))) {
            at = next;
            next = step(at, forward);
        }
        return at;
    }

    private @Nullable TextPoint step(TextPoint from, boolean forward) {
        return forward ? cells.after(from) : cells.before(from);
    }
}
