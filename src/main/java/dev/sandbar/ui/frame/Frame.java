package dev.sandbar.ui.frame;

import dev.sandbar.ui.Rect;
import dev.sandbar.vt.Cursor;
import dev.sandbar.vt.CursorShape;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Style;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One picture of the screen, cell by cell. It is drawn by one thread and must not change after it has been shown.
 *
 * <p>A cell holds one grapheme cluster or nothing; a wide cluster takes two cells, of which the second holds nothing of its
 * own. Whatever would stand half outside, or half under something else, becomes a blank.
 */
public final class Frame {
    /** The second half of a wide cluster; no drawn text can hold a control character. */
    private static final String TAIL = "\0";

    private static final String BLANK = "";
    private static final String[] ASCII = ascii();

    private final Size size;
    private final String[] clusters;
    private final Style[] styles;
    private boolean anyWide;
    private Optional<Cursor> cursor = Optional.empty();

    /** A blank frame without a cursor. */
    public Frame(Size size) {
        this.size = size;
        this.clusters = new String[size.columns() * size.rows()];
        this.styles = new Style[clusters.length];
        Arrays.fill(clusters, BLANK);
        Arrays.fill(styles, Style.DEFAULT);
    }

    private static String[] ascii() {
        String[] texts = new String[0x80];
        for (int code = 0; code < texts.length; code++) {
            texts[code] = String.valueOf((char) code);
        }
        return texts;
    }

    public Size size() {
        return size;
    }

    /** The whole frame as an area. */
    public Area area() {
        return area(new Rect(0, 0, size.rows(), size.columns()));
    }

    /** The part of the frame to which drawing is held. */
    public Area area(Rect rect) {
        return new Area(this, rect);
    }

    /** Writes a line of text, clipped at the frame's edges; returns the column after it. */
    public int put(int row, int column, String text, Style style) {
        return area().put(row, column, text, style);
    }

    /** Blanks a rectangle in a style. */
    public void fill(Rect rect, Style style) {
        area(rect).fill(style);
    }

    /** Shows the cursor. */
    public void showCursor(GridPoint at, CursorShape shape) {
        cursor = Optional.of(new Cursor(at, true, shape, false));
    }

    /** Shows no cursor, which is what a new frame does. */
    public void hideCursor() {
        cursor = Optional.empty();
    }

    /** Where the cursor is to be shown. */
    public Optional<Cursor> cursor() {
        return cursor;
    }

    /** A cell's cluster; empty for a blank and for the second half of a wide cluster. */
    public String grapheme(int row, int column) {
        String cluster = clusters[index(row, column)];
        return anyWide && cluster.equals(TAIL) ? BLANK : cluster;
    }

    /** 1, 2 for a wide cluster, 0 for its second half. */
    public int width(int row, int column) {
        if (isTail(row, column)) {
            return 0;
        }
        return column + 1 < size.columns() && isTail(row, column + 1) ? 2 : 1;
    }

    public Style style(int row, int column) {
        return styles[index(row, column)];
    }

    /** A row's text, a space for every blank, blanks at the end cut. */
    public String text(int row) {
        StringBuilder text = new StringBuilder(size.columns());
        for (int column = 0; column < size.columns(); column++) {
            String cluster = grapheme(row, column);
            if (!isTail(row, column)) {
                text.append(cluster.isEmpty() ? " " : cluster);
            }
        }
        return text.toString().stripTrailing();
    }

    /**
     * The first column from {@code column} on whose cell looks different in another frame of the same size; the number of
     * columns where there is none.
     */
    public int difference(Frame other, int row, int column) {
        int from = row * size.columns();
        int end = from + size.columns();
        int index = from + column;
        while (index < end
                && clusters[index].equals(other.clusters[index])
                && styles[index].equals(other.styles[index])) {
            index++;
        }
        return index - from;
    }

    boolean isTail(int row, int column) {
        return anyWide && clusters[index(row, column)].equals(TAIL);
    }

    /** Puts one harmless cluster that fits; what it covers by half becomes blank. */
    void set(int row, int column, String cluster, Style style) {
        clear(row, column);
        clusters[index(row, column)] = cluster;
        styles[index(row, column)] = style;
    }

    void setWide(int row, int column, String cluster, Style style) {
        anyWide = true;
        clear(row, column + 1);
        set(row, column, cluster, style);
        clusters[index(row, column + 1)] = TAIL;
        styles[index(row, column + 1)] = style;
    }

    /** Blanks cells of a row, the last one included. */
    void blank(int row, int first, int last, Style style) {
        clear(row, first);
        clear(row, last);
        Arrays.fill(clusters, index(row, first), index(row, last) + 1, BLANK);
        Arrays.fill(styles, index(row, first), index(row, last) + 1, style);
    }

    void restyle(int row, int column, UnaryOperator<Style> change) {
        styles[index(row, column)] = change.apply(styles[index(row, column)]);
    }

    /** Frees a cell: of a wide cluster that stood in it nothing must remain. */
    private void clear(int row, int column) {
        if (isTail(row, column)) {
            clusters[index(row, column - 1)] = BLANK;
        } else if (anyWide && width(row, column) == 2) {
            clusters[index(row, column + 1)] = BLANK;
        }
        clusters[index(row, column)] = BLANK;
    }

    private int index(int row, int column) {
        if (column < 0 || column >= size.columns()) {
            throw new IndexOutOfBoundsException("no column " + column + " in a frame of " + size);
        }
        return row * size.columns() + column;
    }

    /** The text of a single code point without a new string for the usual ones. */
    static String cluster(CharSequence text, int from, int end) {
        char first = text.charAt(from);
        return end - from == 1 && first < ASCII.length
                ? ASCII[first]
                : text.subSequence(from, end).toString();
    }
}
