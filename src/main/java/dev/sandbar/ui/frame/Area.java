package dev.sandbar.ui.frame;

import dev.sandbar.ui.Rect;
import dev.sandbar.vt.Row;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Widths;
import java.util.function.UnaryOperator;

/** A part of a frame: everything drawn through it is clipped to it. Rows and columns are those of the frame. */
public final class Area {
    private static final String BLANK = "";

    private final Frame frame;
    private final Rect rect;

    Area(Frame frame, Rect rect) {
        this.frame = frame;
        int top = Math.max(0, rect.row());
        int left = Math.max(0, rect.column());
        int bottom = Math.min(frame.size().rows(), rect.bottom());
        int right = Math.min(frame.size().columns(), rect.right());
        this.rect = new Rect(top, left, bottom - top, right - left);
    }

    /** What of the frame it covers. */
    public Rect rect() {
        return rect;
    }

    /** Writes a line of text whose first column may lie outside; returns the column after it, wherever that is. */
    public int put(int row, int column, String text, Style style) {
        int at = column;
        for (int from = 0; from < text.length(); ) {
            int end = Widths.clusterEnd(text, from);
            at += cell(row, at, Frame.cluster(text, from, end), style);
            from = end;
        }
        return at;
    }

    /** Blanks all of it. */
    public void fill(Style style) {
        for (int row = rect.row(); row < rect.bottom() && rect.columns() > 0; row++) {
            frame.blank(row, rect.column(), rect.right() - 1, style);
        }
    }

    /** Copies a row of an emulator, its first cell to the area's left edge; what it does not cover stays as it is. */
    public void blit(int row, Row source) {
        if (row < rect.row() || row >= rect.bottom()) {
            return;
        }
        int columns = Math.min(source.columns(), rect.columns());
        for (int column = 0; column < columns; column++) {
            String cluster = source.grapheme(column);
            int at = rect.column() + column;
            if (cluster.isEmpty() && source.width(column) != 0) {
                frame.set(row, at, BLANK, source.style(column));
            } else if (!cluster.isEmpty()) {
                cell(row, at, cluster, source.style(column));
            }
        }
    }

    /** Changes how cells look without touching what they hold. */
    public void restyle(UnaryOperator<Style> change) {
        for (int row = rect.row(); row < rect.bottom(); row++) {
            for (int column = rect.column(); column < rect.right(); column++) {
                frame.restyle(row, column, change);
            }
        }
    }

    /** Writes one cluster and returns its width; one without width (a direction mark, say) is left out. */
    private int cell(int row, int column, String cluster, Style style) {
        String shown = Printable.of(cluster, cluster.codePointAt(0));
        int width = Widths.ofCluster(shown, 0, shown.length());
        if (width == 2) {
            wide(row, column, shown, style);
        } else if (width == 1) {
            narrow(row, column, shown, style);
        }
        return width;
    }

    private void narrow(int row, int column, String cluster, Style style) {
        if (rect.contains(row, column)) {
            frame.set(row, column, cluster, style);
        }
    }

    private void wide(int row, int column, String cluster, Style style) {
        if (rect.contains(row, column) && rect.contains(row, column + 1)) {
            frame.setWide(row, column, cluster, style);
        } else {
            narrow(row, column, BLANK, style);
            narrow(row, column + 1, BLANK, style);
        }
    }
}
