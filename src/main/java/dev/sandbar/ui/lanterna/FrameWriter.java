package dev.sandbar.ui.lanterna;

import dev.sandbar.ui.frame.Frame;
import dev.sandbar.vt.Style;
import org.jspecify.annotations.Nullable;

/** Writes the cells in which two frames differ, in runs. */
final class FrameWriter {
    private static final int UNKNOWN = -1;

    private final SgrEncoder styles;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Style style;
    private int row = UNKNOWN;
    private int column = UNKNOWN;

    FrameWriter(SgrEncoder styles) {
        this.styles = styles;
    }

    /** The sequences that turn {@code shown} into {@code wanted}, which has the same size; empty where they are equal. */
    String difference(Frame shown, Frame wanted) {
        text.setLength(0);
        style = null;
        for (int y = 0; y < wanted.size().rows(); y++) {
            for (int x = 0; x < wanted.size().columns(); x++) {
                if (!wanted.sameCell(shown, y, x)) {
                    write(wanted, y, x);
                }
            }
        }
        row = UNKNOWN;
        return text.toString();
    }

    private void write(Frame wanted, int y, int x) {
        int width = wanted.width(y, x);
        if (width == 0) {
            return;
        }
        String cluster = wanted.grapheme(y, x);
        restyle(wanted.style(y, x));
        moveTo(y, x);
        if (cluster.length() > Character.charCount(cluster.isEmpty() ? ' ' : cluster.codePointAt(0))) {
            // Terminals disagree about how wide such clusters are: no half of what was there may be left.
            text.append(width == 2 ? "  " : " ");
            column = UNKNOWN;
            moveTo(y, x);
        }
        text.append(cluster.isEmpty() ? " " : cluster);
        boolean sure = cluster.length() <= 1 && width == 1;
        column = sure ? x + 1 : UNKNOWN;
    }

    private void restyle(Style wanted) {
        if (!wanted.equals(style)) {
            text.append(styles.sequence(wanted));
            style = wanted;
        }
    }

    private void moveTo(int y, int x) {
        if (row != y || column != x) {
            text.append("\u001b[").append(y + 1).append(';').append(x + 1).append('H');
            row = y;
            column = x;
        }
    }
}
