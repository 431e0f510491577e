package dev.sandbar.ui.text;

import dev.sandbar.vt.Widths;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
public final class Wrap {
    private Wrap() {}

    /** Lines of at most that many columns, broken between words where that is possible. */
    public static List<String> words(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Fit.printable(text).split(" ", -1)) {
            boolean fits = line.isEmpty() || Widths.ofText(line) + 1 + Widths.ofText(word) <= columns;
            if (!fits) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            List<String> pieces = anywhere(line.toString(), columns);
            lines.addAll(pieces.subList(0, pieces.size() - 1));
            line.replace(0, line.length(), pieces.get(pieces.size() - 1));
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Lines of at most that many columns, broken wherever they are full; at least one. */
    public static List<String> anywhere(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = Fit.printable(text);
        while (Widths.ofText(rest) > columns) {
            String head = Fit.head(rest, columns);
            if (head.isEmpty()) {
                break;
            }
            lines.add(head);
            rest = rest.substring(head.length());
        }
        lines.add(rest);
        return lines;
    }
}
