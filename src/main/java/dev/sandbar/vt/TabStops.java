package dev.sandbar.vt;

import java.util.BitSet;

/** Where a horizontal tab stops; every eighth column at first. */
final class TabStops {
    private static final int DISTANCE = 8;

    private final BitSet stops = new BitSet();
    private int columns;

    TabStops(int columns) {
        reset(columns);
    }

    void reset(int newColumns) {
        stops.clear();
        columns = 0;
        setColumns(newColumns);
    }

    /** Columns that are new get the usual stops. */
    void setColumns(int newColumns) {
        for (int column = (columns + DISTANCE - 1) / DISTANCE * DISTANCE; column < newColumns; column += DISTANCE) {
            stops.set(column);
        }
        columns = newColumns;
    }

    boolean has(int column) {
        return stops.get(column);
    }

    void set(int column) {
        stops.set(column);
    }

    void clear(int column) {
        stops.clear(column);
    }

    void clearAll() {
        stops.clear();
    }

    /** The next stop after a column, or {@code limit} where there is none before it. */
    int after(int column, int limit) {
        int stop = stops.nextSetBit(column + 1);
        return stop < 0 || stop > limit ? limit : stop;
    }

    /** The last stop before a column, or {@code limit} where there is none after it. */
    int before(int column, int limit) {
        int stop = column == 0 ? -1 : stops.previousSetBit(column - 1);
        return Math.max(stop, limit);
    }
}
