package dev.sandbar.ui.lanterna;

import dev.sandbar.ui.frame.Frame;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Widths;
import org.jspecify.annotations.Nullable;

/** Writes the cells in which two frames differ, in runs. */
final class FrameWriter {
    private static final int UNKNOWN = -1;
    private static final char ZERO_WIDTH_JOINER = 0x200d;

    private final SgrEncoder styles;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Style style;
    private int row = UNKNOWN;
    private int column = UNKNOWN;

    /** The column before which the row may not look as the frame before. */
    private int spoilt;

    FrameWriter(SgrEncoder styles) {
        this.styles = styles;
    }

    /** The sequences that turn {@code shown} into {@code wanted}, which has the same size; empty where they are equal. */
    String difference(Frame shown, Frame wanted) {
        text.setLength(0);
        style = null;
        for (int y = 0; y < wanted.size().rows(); y++) {
            spoilt = 0;
            int x = wanted.difference(shown, y, 0);
            while (x < wanted.size().columns()) {
                write(wanted, y, x);
                x++;
                x = x < spoilt ? x : wanted.difference(shown, y, x);
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
        if (cluster.isEmpty()) {
            text.append(' ');
        } else if (cluster.length() == Character.charCount(cluster.codePointAt(0))) {
            text.append(cluster);
        } else {
            joined(cluster, width, y, x);
        }
        boolean sure = cluster.length() <= 1 && width == 1;
        column = sure ? x + 1 : UNKNOWN;
    }

    /**
     * Terminals disagree about how wide several code points are that we show as one character. One that draws less than we
     * expect must leave no half of what was there, and what one spoils that draws more is written again.
     */
    private void joined(String cluster, int width, int y, int x) {
        text.append(width == 2 ? "  " : " ");
        column = UNKNOWN;
        moveTo(y, x);
        // At its end it would take the next character in.
        int end = cluster.charAt(cluster.length() - 1) == ZERO_WIDTH_JOINER ? cluster.length() - 1 : cluster.length();
        text.append(cluster, 0, end);
        int widest = 0;
        for (int at = 0; at < end; at += Character.charCount(cluster.codePointAt(at))) {
            widest += Widths.of(cluster.codePointAt(at));
        }
        spoilt = Math.max(spoilt, x + widest);
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
