package dev.sandbar.vt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the links in some rows: those that programs set (OSC 8), and addresses in the text. */
final class LinkFinder {
    private final Transcript transcript;
    private final long from;
    private final long end;
    private final List<LinkSpan> found = new ArrayList<>();

    LinkFinder(Transcript transcript, long from, long end) {
        this.transcript = transcript;
        this.from = from;
        this.end = end;
    }

    List<LinkSpan> find() {
        for (long row = from; row < end; row++) {
            marked(row);
        }
        long row = from;
        while (row < end) {
            LogicalLine line = LogicalLine.at(transcript, row);
            written(line);
            row = Math.max(row + 1, line.endRow());
        }
        found.sort(Comparator.comparing(link -> link.range().from()));
        return List.copyOf(found);
    }

    private void marked(long number) {
        Row row = transcript.row(number);
        int column = 0;
        while (column < row.columns()) {
            Link link = row.link(column);
            int first = column;
            do {
                column++;
            } while (column < row.columns() && same(link, row.link(column)));
            if (link != null) {
                add(number, first, column - 1, link.uri());
            }
        }
    }

    private static boolean same(@Nullable Link one, @Nullable Link other) {
        return one == null ? other == null : one.equals(other);
    }

    /** One that goes on where the row before wrapped is the same link. */
    private void add(long row, int first, int last, String uri) {
        TextPoint from = new TextPoint(row, first);
        LinkSpan before = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean goesOn = before != null
                && first == 0
                && before.uri().equals(uri)
                && before.range().to().equals(new TextPoint(row - 1, transcript.columns() - 1))
                && transcript.wraps(row - 1);
        if (before != null && goesOn) {
            found.remove(found.size() - 1);
            from = before.range().from();
        }
        found.add(new LinkSpan(TextRange.linear(from, new TextPoint(row, last)), uri));
    }

    private void written(LogicalLine line) {
        String text = line.text();
        int at = 0;
        while (at < text.length()) {
            int stop = Addresses.endFrom(text, at);
            if (stop > at) {
                add(line.range(at, stop), text.substring(at, stop));
                at = stop;
            } else {
                at++;
            }
        }
    }

    /** What a program made a link of leads where it says, whatever is written there. */
    private void add(TextRange range, String uri) {
        TextPoint first = range.from();
        boolean inSight = first.row() >= from && first.row() < end;
        if (inSight && transcript.row(first.row()).link(first.column()) == null) {
            found.add(new LinkSpan(range, uri));
        }
    }
}
