package dev.sandbar.vt;

import java.util.Arrays;

/** The text of rows that wrap into each other, and which cell each of its characters is in. */
final class LogicalLine {
    /** A program that never ends its line must not make one of everything. */
    private static final int MAX_ROWS = 1000;

    private final long firstRow;
    private final long endRow;
    private final String text;
    /** For each char: the row, counted from the first, times the columns, plus the column. */
    private final int[] cells;

    private final int columns;

    private LogicalLine(Transcript transcript, long firstRow, long endRow) {
        this.firstRow = firstRow;
        this.endRow = endRow;
        columns = transcript.columns();
        StringBuilder builder = new StringBuilder();
        int[] places = new int[Math.toIntExact(endRow - firstRow) * columns];
        for (long number = firstRow; number < endRow; number++) {
            Row row = transcript.row(number);
            int base = Math.toIntExact(number - firstRow) * columns;
            for (int column = 0; column < row.columns(); column++) {
                if (row.width(column) > 0) {
                    String grapheme = row.grapheme(column);
                    builder.append(grapheme.isEmpty() ? " " : grapheme);
                    places = filled(places, builder.length(), base + column);
                }
            }
        }
        int length = builder.length();
        while (length > 0 && builder.charAt(length - 1) == ' ') {
            length--;
        }
        text = builder.substring(0, length);
        cells = places;
    }

    /** The chars up to {@code length} that have no place yet get this one; the first place of all is 0, so a mark is added. */
    private static int[] filled(int[] places, int length, int place) {
        int[] result = length > places.length ? Arrays.copyOf(places, length * 2) : places;
        for (int i = length - 1; i >= 0 && result[i] == 0; i--) {
            result[i] = place + 1;
        }
        return result;
    }

    /** The line that a row is part of. */
    static LogicalLine at(Transcript transcript, long row) {
        long end = row + 1;
        while (end < transcript.endRow() && end - row < MAX_ROWS && transcript.wraps(end - 1)) {
            end++;
        }
        return new LogicalLine(transcript, first(transcript, row), end);
    }

    /** The line that ends with a row, or the last part of one that is too long. */
    static LogicalLine endingAt(Transcript transcript, long row) {
        return new LogicalLine(transcript, first(transcript, row), row + 1);
    }

    private static long first(Transcript transcript, long row) {
        long first = row;
        while (first > transcript.firstRow() && row - first < MAX_ROWS && transcript.wraps(first - 1)) {
            first--;
        }
        return first;
    }

    String text() {
        return text;
    }

    long firstRow() {
        return firstRow;
    }

    /** The row after the last one. */
    long endRow() {
        return endRow;
    }

    /** The cell of a char. */
    TextPoint pointOf(int index) {
        int place = cells[index] - 1;
        return new TextPoint(firstRow + place / columns, place % columns);
    }

    /** The first char of a cell; the length of the text for a cell after its end. */
    int indexOf(TextPoint point) {
        int place = Math.toIntExact(point.row() - firstRow) * columns + point.column() + 1;
        for (int i = 0; i < text.length(); i++) {
            if (cells[i] == place || (i + 1 < text.length() && cells[i] < place && cells[i + 1] > place)) {
                return i;
            }
        }
        return text.length();
    }

    /** The cells of the chars from one up to another, which is not before it. */
    TextRange range(int from, int end) {
        return TextRange.linear(pointOf(from), pointOf(Math.max(from, end - 1)));
    }
}
