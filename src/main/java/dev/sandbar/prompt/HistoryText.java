package dev.sandbar.prompt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How lines of the history are written: one each, with backslash, newline and carriage return as {@code \\}, {@code \n}
 * and {@code \r}.
 */
final class HistoryText {
    private HistoryText() {}

    /** The newest of each, and of these the newest {@code most}. */
    static List<String> distinct(List<String> lines, int most) {
        Set<String> newest = new LinkedHashSet<>();
        for (String line : lines) {
            newest.remove(line);
            newest.add(line);
        }
        List<String> all = new ArrayList<>(newest);
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    static String written(String line) {
        return line.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\n";
    }

    /** The opposite of {@link #written}; a backslash at the end is one. */
    static String read(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\' || i + 1 == line.length()) {
                text.append(c);
                continue;
            }
            char escaped = line.charAt(++i);
            text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
        }
        return text.toString();
    }
}
