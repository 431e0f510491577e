package dev.sandbar.app.runs;

import dev.sandbar.app.Harmless;
import dev.sandbar.history.diff.Dimension;
import dev.sandbar.history.diff.Hunk;
import dev.sandbar.ui.text.Fit;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows in what two runs differ, line beside line: what was before on the left in red, what is after on the right in
 * green. The colours are SGR sequences of our own; whatever the runs wrote is shown harmlessly.
 *
 * @param columns how wide the screen is
 */
record SideBySide(int columns) {
    private static final String RED = "\033[31m";
    private static final String GREEN = "\033[32m";
    private static final String PLAIN = "\033[39m";
    private static final String BAR = " │ ";
    private static final int LEAST_COLUMNS = 8;

    /** Everything that was compared, a line each, and below it what differs in the output. */
    String text(List<Dimension> all) {
        StringBuilder text = new StringBuilder();
        for (Dimension one : all) {
            text.append(DiffCommand.words(one));
            one.hunks().forEach(hunk -> append(hunk, text));
        }
        return text.toString();
    }

    private void append(Hunk hunk, StringBuilder text) {
        text.append(row("line " + hunk.before(), "line " + hunk.after()));
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (Hunk.Line line : hunk.lines()) {
            switch (line.kind()) {
                case ONLY_BEFORE -> before.add(line.text());
                case ONLY_AFTER -> after.add(line.text());
                case BOTH -> {
                    changed(before, after, text);
                    text.append(row(line.text(), line.text()));
                }
            }
        }
        changed(before, after, text);
    }

    /** Lines that replace one another stand side by side; the longer side goes on beside nothing. */
    private void changed(List<String> before, List<String> after, StringBuilder text) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String left = cell(i < before.size() ? before.get(i) : "");
            String right = cell(i < after.size() ? after.get(i) : "");
            text.append(RED).append(left).append(PLAIN).append(BAR);
            text.append(GREEN).append(right.stripTrailing()).append(PLAIN).append('\n');
        }
        before.clear();
        after.clear();
    }

    private String row(String left, String right) {
        return cell(left) + BAR + cell(right).stripTrailing() + "\n";
    }

    private String cell(String line) {
        int width = Math.max(LEAST_COLUMNS, (columns - BAR.length()) / 2);
        return Fit.left(Harmless.line(line.replace("\t", "    ")), width);
    }
}
