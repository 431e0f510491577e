package dev.sandbar.ui.view;

import dev.sandbar.ui.Details;
import dev.sandbar.ui.text.Fit;
import dev.sandbar.ui.text.Wrap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The rows of a log that are in sight; only these are made. */
final class LogLines {
    private LogLines() {}

    static List<String> of(Details details, int rows, int columns) {
        Deque<String> shown = new ArrayDeque<>();
        int line = details.lines().size() - details.back();
        while (line > 0 && shown.size() < rows) {
            line--;
            List<String> pieces = pieces(details, details.lines().get(line), columns);
            for (int i = pieces.size() - 1; i >= 0 && shown.size() < rows; i--) {
                shown.addFirst(pieces.get(i));
            }
        }
        return new ArrayList<>(shown);
    }

    private static List<String> pieces(Details details, String line, int columns) {
        return details.wrap() ? Wrap.anywhere(line, columns) : List.of(Fit.cut(line, columns));
    }
}
