package dev.sandbar.ui.copy;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.TextPoint;
import dev.sandbar.vt.TextRange;
import dev.sandbar.vt.Transcript;
import java.util.Objects;
import java.util.Optional;

/**
 * Copy mode in one pane. The text is what the pane showed when it began: what the program writes meanwhile moves nothing.
 *
 * @param mark where marking began; empty when nothing is marked
 * @param count what was typed to say how often the next movement is to be done, or to which line; 0: nothing
 */
public record CopyMode(
        Transcript text, Viewport view, Place place, Optional<Mark> mark, Finding finding, Pointer pointer, int count) {
    private static final int MAX_COUNT = 9_999_999;

    public CopyMode {
        Objects.requireNonNull(text);
        Objects.requireNonNull(view);
        Objects.requireNonNull(place);
        Objects.requireNonNull(mark);
        Objects.requireNonNull(finding);
        Objects.requireNonNull(pointer);
    }

    /** Begins at the program's cursor, on the screen as it is. */
    public static CopyMode begun(Reading reading, Size size) {
        Viewport view = Viewport.atEnd(reading.text(), size);
        GridPoint cursor = reading.cursor();
        return begun(reading.text(), view).to(new TextPoint(view.top() + cursor.row(), cursor.column()));
    }

    /** Begins further up, with the row {@code top} at the upper edge. */
    public static CopyMode begunAt(long top, Reading reading, Size size) {
        Viewport view = new Viewport(top, size).within(reading.text());
        return begun(reading.text(), view).to(new TextPoint(view.bottom(), 0));
    }

    private static CopyMode begun(Transcript text, Viewport view) {
        Place start = Place.of(new TextPoint(view.top(), 0));
        return new CopyMode(text, view, start, Optional.empty(), Finding.NOTHING, Pointer.NONE, 0);
    }

    /** Where the cursor is. */
    public TextPoint cursor() {
        return place.at();
    }

    /** What is marked. */
    public Optional<TextRange> marked() {
        return mark.map(begun -> begun.range(cursor(), text));
    }

    /** What is marked, as text. */
    public Optional<String> markedText() {
        return marked().map(text::text);
    }

    /** The cell of the text that a cell of the pane shows. */
    public TextPoint at(GridPoint point) {
        return new TextPoint(view.top() + point.row(), point.column());
    }

    /** With the cursor somewhere else, in sight. */
    CopyMode to(TextPoint point) {
        return placed(Place.of(point));
    }

    /** With the cursor as near to a place as there are characters; the view follows. */
    CopyMode placed(Place wanted) {
        Cells cells = new Cells(text, false);
        long row = Math.max(text.firstRow(), Math.min(wanted.at().row(), text.endRow() - 1));
        int last = reachesBeyondText() ? text.columns() - 1 : Math.max(0, cells.end(row) - 1);
        TextPoint point = new TextPoint(row, Math.max(0, Math.min(wanted.at().column(), last)));
        Place there = new Place(new TextPoint(row, cells.head(point)), wanted.wanted());
        Viewport moved = view.showing(row).within(text);
        return new CopyMode(text, moved, there, mark, finding, pointer, count);
    }

    /** A rectangle and the mouse may begin where no text is. */
    private boolean reachesBeyondText() {
        return pointer.held()
                || mark.filter(begun -> begun.shape() == Mark.Shape.RECTANGLE).isPresent();
    }

    /** With other rows in sight; the cursor stays among them. */
    CopyMode viewing(Viewport other) {
        Viewport within = other.within(text);
        CopyMode moved = new CopyMode(text, within, place, mark, finding, pointer, count);
        TextPoint nearest = within.nearest(cursor());
        return nearest.equals(cursor()) ? moved : moved.placed(new Place(nearest, place.wanted()));
    }

    /** In a pane of another size. */
    public CopyMode sized(Size size) {
        return size.equals(view.size())
                ? this
                : viewing(new Viewport(view.top(), size)).placed(place);
    }

    /** What must stay at its text when the program's screen gets another width: the cursor, and where marking began. */
    public TextRange held() {
        TextPoint anchor = mark.map(Mark::anchor).orElse(cursor());
        boolean rectangle =
                mark.filter(begun -> begun.shape() == Mark.Shape.RECTANGLE).isPresent();
        return new TextRange(anchor, cursor(), rectangle);
    }

    /** The same in the text as it is wrapped now; where {@link #held} was lost on the way, in the text as it was. */
    public CopyMode rewrapped(Reading reading) {
        if (reading.kept().isEmpty()) {
            return this;
        }
        TextRange kept = reading.kept().get();
        boolean backwards =
                mark.filter(begun -> begun.anchor().compareTo(cursor()) > 0).isPresent();
        TextPoint anchor = backwards ? kept.to() : kept.from();
        Viewport middle = new Viewport(kept.from().row() - view.size().rows() / 2, view.size()).within(reading.text());
        CopyMode there = begun(reading.text(), middle)
                .marking(mark.map(begun -> new Mark(anchor, begun.shape())))
                .with(pointer);
        return there.to(backwards ? kept.from() : kept.to());
    }

    public CopyMode marking(Optional<Mark> other) {
        return new CopyMode(text, view, place, other, finding, pointer, count);
    }

    public CopyMode with(Finding other) {
        return new CopyMode(text, view, place, mark, other, pointer, count);
    }

    CopyMode with(Pointer other) {
        return new CopyMode(text, view, place, mark, finding, other, count);
    }

    /** With one more digit typed, unless there were too many already. */
    public CopyMode counting(int digit) {
        int more = count > (MAX_COUNT - digit) / 10 ? count : count * 10 + digit;
        return new CopyMode(text, view, place, mark, finding, pointer, more);
    }

    /** With nothing counted. */
    public CopyMode uncounted() {
        return new CopyMode(text, view, place, mark, finding, pointer, 0);
    }

    /** How often a movement is to be done. */
    int times() {
        return Math.max(1, count);
    }
}
