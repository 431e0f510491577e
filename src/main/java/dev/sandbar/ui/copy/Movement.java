package dev.sandbar.ui.copy;

import dev.sandbar.vt.Row;
import dev.sandbar.vt.TextPoint;
import java.util.Optional;
import java.util.function.Function;

/** Where the cursor of copy mode can go. */
public record Movement(CopyMode mode) {
    /** Behind the end of every line. */
    private static final int FAR_RIGHT = Integer.MAX_VALUE;

    /** More steps than anyone counts, and few enough to be done at once. */
    private static final int MAX_STEPS = 10_000;

    /** A step as often as was counted, or until it leads no further. */
    public CopyMode repeated(Function<Movement, CopyMode> step) {
        CopyMode now = mode;
        for (int i = Math.min(mode.times(), MAX_STEPS); i > 0; i--) {
            CopyMode next = step.apply(new Movement(now));
            if (next.equals(now)) {
                return now;
            }
            now = next;
        }
        return now;
    }

    public CopyMode left() {
        int column = at().column();
        return column == 0 ? mode : inRow(cells().head(new TextPoint(at().row(), column - 1)));
    }

    public CopyMode right() {
        return inRow(at().column() + Math.max(1, mode.text().row(at().row()).width(at().column())));
    }

    /** Or to the line that was counted. */
    public CopyMode first() {
        return mode.count() > 0 ? counted() : mode.to(new TextPoint(mode.text().firstRow(), 0));
    }

    /** To the last line that is not empty, or to the one that was counted. */
    public CopyMode last() {
        if (mode.count() > 0) {
            return counted();
        }
        Cells cells = cells();
        long row = mode.text().endRow() - 1;
        while (row > mode.text().firstRow() && cells.end(row) == 0) {
            row--;
        }
        return mode.to(new TextPoint(row, 0));
    }

    /** Lines are counted from 1, the oldest. */
    private CopyMode counted() {
        return mode.to(new TextPoint(mode.text().firstRow() + mode.count() - 1, 0));
    }

    /** Up where negative; as often as was counted, as in the next two. */
    public CopyMode rows(long step) {
        return mode.placed(inWantedColumn(at().row() + step * mode.times()));
    }

    /** The view goes as far as the cursor. */
    public CopyMode pages(long step) {
        long rows = step * mode.times();
        CopyMode scrolled = mode.viewing(mode.view().scrolled(rows));
        return scrolled.placed(inWantedColumn(at().row() + rows));
    }

    /** The view alone, as long as the cursor is in it. */
    public CopyMode scrolled(long step) {
        return mode.viewing(mode.view().scrolled(step * mode.times()));
    }

    public CopyMode lineStart() {
        return inRow(0);
    }

    public CopyMode lineText() {
        Row row = mode.text().row(at().row());
        int column = 0;
        while (column < row.columns() - 1 && (row.codePoint(column) == 0 || row.codePoint(column) == ' ')) {
            column++;
        }
        return inRow(column);
    }

    /** Of the line that many further down, this one counted. */
    public CopyMode lineEnd() {
        long row = Math.min(at().row() + mode.times(), mode.text().endRow()) - 1;
        int end = Math.max(0, cells().end(row) - 1);
        return mode.placed(new Place(new TextPoint(row, end), FAR_RIGHT));
    }

    /**
     * To the beginning of the next word.
     *
     * @param onlySpacesPart whether everything between spaces is one word, here as in the next two
     */
    public CopyMode wordNext(boolean onlySpacesPart) {
        return mode.to(words(onlySpacesPart).next(at()));
    }

    public CopyMode wordPrevious(boolean onlySpacesPart) {
        return mode.to(words(onlySpacesPart).previous(at()));
    }

    public CopyMode wordEnd(boolean onlySpacesPart) {
        return mode.to(words(onlySpacesPart).end(at()));
    }

    /** To a row in sight: 0 for the first, 1 for the last. */
    public CopyMode inView(double part) {
        long rows = Math.min(
                mode.view().size().rows(), mode.text().endRow() - mode.view().top());
        return mode.placed(inWantedColumn(mode.view().top() + Math.round((rows - 1) * part)));
    }

    /** To the next empty line in a direction, behind the text that follows. */
    public CopyMode paragraph(int step) {
        Cells cells = cells();
        long row = at().row();
        while (inText(row + step) && cells.end(row) == 0) {
            row += step;
        }
        while (inText(row + step) && cells.end(row) > 0) {
            row += step;
        }
        return mode.to(new TextPoint(row, 0));
    }

    private boolean inText(long row) {
        return row >= mode.text().firstRow() && row < mode.text().endRow();
    }

    /** Looks for a character in the line; empty where it is not there, or not as often as was counted. */
    public Optional<CopyMode> find(LineFind wanted) {
        Optional<TextPoint> place = Optional.of(at());
        for (int i = mode.times(); i > 0 && place.isPresent(); i--) {
            place = place.flatMap(from -> wanted.from(from, cells()));
        }
        return place.map(mode::to);
    }

    /** Looks for the last one again. */
    public Optional<CopyMode> findAgain(boolean reversed) {
        return mode.finding().inLine().flatMap(last -> find(reversed ? last.reversed() : last));
    }

    private CopyMode inRow(int column) {
        return mode.to(new TextPoint(at().row(), column));
    }

    private Place inWantedColumn(long row) {
        return new Place(new TextPoint(row, mode.place().wanted()), mode.place().wanted());
    }

    private Words words(boolean onlySpacesPart) {
        return new Words(new Cells(mode.text(), onlySpacesPart));
    }

    private Cells cells() {
        return new Cells(mode.text(), false);
    }

    private TextPoint at() {
        return mode.cursor();
    }
}
