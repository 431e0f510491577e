package dev.sandbar.vt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as plain records.
 *
 * @param text spaces at the end removed; a wide character stands once
 * @param wide the columns where wide characters start
 * @param runs every stretch that is not in the default style, blanks included
 * @param links every stretch of an OSC 8 link
 */
public record RowDump(String text, List<Integer> wide, boolean wraps, List<StyleRun> runs, List<LinkRun> links) {
    public RowDump {
        wide = List.copyOf(wide);
        runs = List.copyOf(runs);
        links = List.copyOf(links);
    }

    /** A stretch in one style, in the words of {@link StyleWords}. */
    public record StyleRun(int column, int columns, String style) {}

    /** A stretch of one link. */
    public record LinkRun(int column, int columns, String uri, @Nullable String id) {}

    static RowDump of(Row row) {
        List<Integer> wide = new ArrayList<>();
        List<StyleRun> runs = new ArrayList<>();
        List<LinkRun> links = new ArrayList<>();
        for (int column = 0; column < row.columns(); column++) {
            if (row.width(column) == 2) {
                wide.add(column);
            }
        }
        for (int from = 0; from < row.columns(); ) {
            int to = from + 1;
            while (to < row.columns() && row.sameLook(from, to)) {
                to++;
            }
            addStyle(runs, from, to, row.style(from));
            addLink(links, from, to, row.link(from));
            from = to;
        }
        return new RowDump(row.text(), wide, row.wraps(), runs, links);
    }

    /** No text and no style to see. */
    boolean isBlank() {
        return text.isEmpty() && runs.isEmpty();
    }

    private static void addStyle(List<StyleRun> runs, int from, int to, Style style) {
        String words = StyleWords.of(style);
        if (words.isEmpty()) {
            return;
        }
        int last = runs.size() - 1;
        if (last >= 0
                && runs.get(last).column() + runs.get(last).columns() == from
                && runs.get(last).style().equals(words)) {
            StyleRun before = runs.remove(last);
            runs.add(new StyleRun(before.column(), before.columns() + to - from, words));
        } else {
            runs.add(new StyleRun(from, to - from, words));
        }
    }

    private static void addLink(List<LinkRun> links, int from, int to, @Nullable Link link) {
        if (link == null) {
            return;
        }
        int last = links.size() - 1;
        boolean goesOn = last >= 0
                && links.get(last).column() + links.get(last).columns() == from
                && new Link(links.get(last).uri(), links.get(last).id()).equals(link);
        int start = goesOn ? links.remove(last).column() : from;
        links.add(new LinkRun(start, to - start, link.uri(), link.id()));
    }
}
