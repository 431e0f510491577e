package dev.sandbar.ui.view;

import dev.sandbar.ui.text.Fit;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which columns of the list fit.
 *
 * @param name how wide the name's is
 * @param widths the others' widths, without those that do not fit
 * @param compact whether the state is only a sign, and its word stands where a running sandbox's use does
 */
record ListColumns(int name, Map<Column, Integer> widths, boolean compact) {
    /** The cursor, the mark, and a blank before the name. */
    static final int MARGIN = 3;

    /** The order on the screen: numbers stand together, sessions behind them. */
    static final Column[] ORDER = {
        Column.STATE, Column.CPU, Column.GRAPH, Column.MEMORY, Column.AGE, Column.SESSIONS, Column.STATUS, Column.IMAGE
    };

    /** Below this there is no room for the word of a state beside the numbers. */
    private static final int LEAST_FOR_WORDS = 48;

    /** What a name gets before a number is shown. */
    private static final int LEAST_NAME = 12;

    /** What it gets before something is shown that one can do without. */
    private static final int USUAL_NAME = 20;

    private static final int MOST_NAME = 40;

    /** What is told of a sandbox, the most important first. */
    enum Column {
        STATE("STATE", 10),
        SESSIONS("SESS", 4),
        CPU("CPU", 5),
        MEMORY("MEM", 5),
        AGE("AGE", 4),
        GRAPH("", 7),
        STATUS("STATUS", 20),
        IMAGE("IMAGE", 24);

        private final String heading;
        private final int width;

        Column(String heading, int width) {
            this.heading = heading;
            this.width = width;
        }

        String heading() {
            return heading;
        }

        boolean isNumber() {
            return this == CPU || this == MEMORY || this == AGE || this == SESSIONS;
        }

        private boolean isExtra() {
            return this == GRAPH || this == STATUS || this == IMAGE;
        }

        private int width(boolean compact) {
            return this == STATE && compact ? 1 : width;
        }
    }

    /** The columns for a list that is so many columns wide. */
    static ListColumns of(int columns) {
        boolean compact = columns < LEAST_FOR_WORDS;
        Map<Column, Integer> widths = new EnumMap<>(Column.class);
        int room = columns - MARGIN;
        for (Column column : Column.values()) {
            int width = column.width(compact);
            if (room - width - 1 < (column.isExtra() ? USUAL_NAME : LEAST_NAME)) {
                break;
            }
            widths.put(column, width);
            room -= width + 1;
        }
        int name = Math.max(1, Math.min(room, MOST_NAME));
        if (widths.containsKey(Column.IMAGE)) {
            widths.merge(Column.IMAGE, room - name, Integer::sum);
        }
        return new ListColumns(name, widths, compact);
    }

    boolean has(Column column) {
        return widths.containsKey(column);
    }

    int width(Column column) {
        return widths.getOrDefault(column, 0);
    }

    /** The names of the columns. */
    String heading() {
        StringBuilder text = new StringBuilder(Fit.left("NAME", name));
        for (Column column : ORDER) {
            if (has(column)) {
                int width = width(column);
                String word = compact && column == Column.STATE ? "" : column.heading();
                text.append(' ').append(column.isNumber() ? Fit.right(word, width) : Fit.left(word, width));
            }
        }
        return text.toString();
    }
}
