package dev.sandbar.ui.text;

import java.util.List;

/** Numbers as bars of one character each. */
public final class Graph {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Graph() {}

    /** The newest {@code columns} values against {@code full}, the last one at the right; blanks where there are fewer. */
    public static String of(List<Double> values, double full, int columns) {
        StringBuilder text = new StringBuilder(" ".repeat(Math.max(0, columns - values.size())));
        for (double value : values.subList(Math.max(0, values.size() - columns), values.size())) {
            double part = Math.max(0, Math.min(value / full, 1));
            text.append(BARS.charAt((int) Math.round(part * (BARS.length() - 1))));
        }
        return text.toString();
    }
}
