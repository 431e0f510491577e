package dev.sandbar.vt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * History and screen as they were at one moment, for searching and copying; immutable, for any thread. Cheap to take: it shares
 * the rows of the history. Rows have the numbers of {@link TextPoint}.
 */
public final class Transcript {
    private final List<HistoryLine> history;
    private final List<Row> screen;
    private final RowTables tables;
    private final int columns;
    private final long firstRow;

    Transcript(Screen terminal) {
        tables = terminal.tables();
        columns = terminal.columns();
        history = List.copyOf(terminal.history.all());
        firstRow = terminal.history.scrolledOff() - history.size();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < terminal.rows(); row++) {
            rows.add(terminal.grid().line(row).snapshot(tables));
        }
        screen = List.copyOf(rows);
    }

    /** The number of the oldest row that is kept. */
    public long firstRow() {
        return firstRow;
    }

    /** The number after that of the last row of the screen. */
    public long endRow() {
        return firstRow + history.size() + screen.size();
    }

    public int columns() {
        return columns;
    }

    /** A row by its number, from {@link #firstRow} up to {@link #endRow}. */
    public Row row(long number) {
        int index = Math.toIntExact(number - firstRow);
        return index < history.size() ? history.get(index).row(columns, tables) : screen.get(index - history.size());
    }

    boolean wraps(long number) {
        return marks(number).wraps();
    }

    private RowMarks marks(long number) {
        int index = Math.toIntExact(number - firstRow);
        return index < history.size()
                ? history.get(index).marks()
                : screen.get(index - history.size()).marks();
    }

    /** All matches, the oldest first; incomplete where the pattern took too long or matched too often. */
    public SearchResult search(SearchPattern pattern) {
        return new TranscriptSearch(this, pattern).run();
    }

    /**
     * What a range holds: wrapped rows joined, others on lines of their own, spaces at their ends cut. What is no longer or not yet
     * there is left out.
     */
    public String text(TextRange range) {
        StringBuilder text = new StringBuilder();
        long last = Math.min(range.to().row(), endRow() - 1);
        for (long number = Math.max(range.from().row(), firstRow); number <= last; number++) {
            int end = range.endColumn(number, columns);
            boolean joined = !range.rectangular() && wraps(number);
            String part = row(number).text(Math.min(range.firstColumn(number), end), end);
            text.append(joined ? part : part.stripTrailing());
            if (number < last && !joined) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** What the last command printed, where the shell marks its prompts (OSC 133); of a running one what there is so far. */
    public Optional<TextRange> lastOutput() {
        long end = endRow();
        for (long number = endRow() - 1; number >= firstRow; number--) {
            PromptPart part = marks(number).prompt();
            if (part == PromptPart.OUTPUT) {
                TextPoint from = new TextPoint(number, 0);
                return Optional.of(TextRange.linear(from, new TextPoint(end - 1, columns - 1)));
            }
            if (part != null) {
                end = number;
            }
        }
        return Optional.empty();
    }

    /** The link at a cell: the one that the program set there (OSC 8), else an address that stands in the text. */
    public Optional<String> linkAt(TextPoint point) {
        if (!has(point)) {
            return Optional.empty();
        }
        Link link = row(point.row()).link(point.column());
        if (link != null) {
            return Optional.of(link.uri());
        }
        LogicalLine line = LogicalLine.at(this, point.row());
        return Optional.ofNullable(Addresses.at(line.text(), line.indexOf(point)));
    }

    /** All links in rows from one up to another, in the order of the text; see {@link #linkAt}. */
    public List<LinkSpan> links(long from, long end) {
        return new LinkFinder(this, Math.max(from, firstRow), Math.min(end, endRow())).find();
    }

    /** The word at a cell, for a double click; nothing on a blank. */
    public Optional<TextRange> wordAt(TextPoint point) {
        if (!has(point)) {
            return Optional.empty();
        }
        LogicalLine line = LogicalLine.at(this, point.row());
        String text = line.text();
        int at = line.indexOf(point);
        if (at >= text.length() || !isWord(text.charAt(at))) {
            return Optional.empty();
        }
        int from = at;
        while (from > 0 && isWord(text.charAt(from - 1))) {
            from--;
        }
        int end = at + 1;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return Optional.of(line.range(from, end));
    }

    /** The line at a cell with all rows that it wraps over, for a triple click. */
    public Optional<TextRange> lineAt(TextPoint point) {
        if (!has(point)) {
            return Optional.empty();
        }
        LogicalLine line = LogicalLine.at(this, point.row());
        TextPoint from = new TextPoint(line.firstRow(), 0);
        return Optional.of(TextRange.linear(from, new TextPoint(line.endRow() - 1, columns - 1)));
    }

    private boolean has(TextPoint point) {
        return point.row() >= firstRow && point.row() < endRow() && point.column() >= 0 && point.column() < columns;
    }

    /** Paths and addresses are words. */
    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character)
                || Character.isSurrogate(character)
                || "_-./~%@:+#=?&".indexOf(character) >= 0;
    }
}
