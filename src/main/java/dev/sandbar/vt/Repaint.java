package dev.sandbar.vt;

/** A screen as what makes a fresh terminal of its size look like it, and go on like it as far as that can be seen. */
final class Repaint {
    private final Screen screen;
    private final StringBuilder text = new StringBuilder();
    private Style style = Style.DEFAULT;

    private Repaint(Screen screen) {
        this.screen = screen;
    }

    static String of(Screen screen) {
        Repaint repaint = new Repaint(screen);
        repaint.write();
        return repaint.text.toString();
    }

    private void write() {
        text.append(screen.showsAlternate() ? "\033[?1049h" : "");
        RowTables tables = screen.tables();
        for (int row = 0; row < screen.rows(); row++) {
            row(row, screen.grid().line(row).snapshot(tables));
        }
        modes();
        restyle(screen.pen.style());
        text.append("\033[")
                .append(screen.caret.row + 1)
                .append(';')
                .append(screen.caret.column + 1)
                .append('H');
    }

    private void row(int number, Row row) {
        int end = row.columns();
        while (end > 0
                && row.codePoint(end - 1) == 0
                && row.style(end - 1).equals(Style.DEFAULT)
                && row.width(end - 1) > 0) {
            end--;
        }
        if (end == 0 && row.lineSize() == LineSize.NORMAL) {
            return;
        }
        text.append("\033[").append(number + 1).append('H').append(size(row.lineSize()));
        for (int column = 0; column < end; column++) {
            if (row.width(column) > 0) {
                restyle(row.style(column));
                String grapheme = row.grapheme(column);
                text.append(grapheme.isEmpty() ? " " : grapheme);
            }
        }
    }

    private static String size(LineSize size) {
        return switch (size) {
            case NORMAL -> "";
            case DOUBLE_WIDTH -> "\033#6";
            case DOUBLE_HEIGHT_TOP -> "\033#3";
            case DOUBLE_HEIGHT_BOTTOM -> "\033#4";
        };
    }

    private void restyle(Style wanted) {
        if (!wanted.equals(style)) {
            text.append("\033[").append(StyleCodes.of(wanted)).append('m');
            style = wanted;
        }
    }

    /** What changes where the next output goes; setting margins moves the cursor, so it comes before that. */
    private void modes() {
        Margins margins = screen.margins();
        if (margins.top() > 0 || margins.bottom() < screen.rows() - 1) {
            text.append("\033[")
                    .append(margins.top() + 1)
                    .append(';')
                    .append(margins.bottom() + 1)
                    .append('r');
        }
        text.append(screen.modes.has(Mode.AUTOWRAP) ? "" : "\033[?7l");
        text.append(screen.modes.has(Mode.CURSOR_VISIBLE) ? "" : "\033[?25l");
        text.append(screen.modes.has(Mode.REVERSE_VIDEO) ? "\033[?5h" : "");
    }
}
