package dev.sandbar.toml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of a file while it is read: where each key stands, and bad lines taken out. */
final class TomlLines {
    /** The table that collects what stands under a header which could not be read. */
    private static final String LOST = "lost-";

    private final String file;
    private final List<String> lines;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> lost = new HashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    TomlLines(String file, String text) {
        this.file = file;
        this.lines = new ArrayList<>(text.lines().toList());
    }

    /** Notes the line of every key; a key that is given twice keeps its first value. */
    void index() {
        String table = "";
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            String header = TomlLine.header(text);
            if (header != null) {
                table = header;
            }
            String key = header == null ? TomlLine.key(text) : "";
            if (key == null) {
                continue;
            }
            Integer first = places.putIfAbsent(place(table, key), line);
            if (first != null) {
                String subject = header == null ? "\"" + key + "\"" : "[" + table + "]";
                drop(line, subject + " is already set in line " + first);
            }
        }
    }

    int lineOf(String table, String key) {
        return places.getOrDefault(place(table, key), places.getOrDefault(place(table + "." + key, ""), 0));
    }

    boolean lost(String table) {
        return lost.contains(table);
    }

    int size() {
        return lines.size();
    }

    String text() {
        return text(lines.size());
    }

    /** The first {@code count} lines only. */
    String text(int count) {
        return String.join("\n", lines.subList(0, count)) + "\n";
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Takes a line out and says why; what stands under a lost header must not fall to the table before it. */
    void drop(int line, String message) {
        diagnostics.add(new Diagnostic(file, line, message, Optional.empty()));
        boolean header = lines.get(line - 1).stripLeading().startsWith("[");
        lines.set(line - 1, header ? "[" + LOST + line + "]" : "");
        if (header) {
            lost.add(LOST + line);
        }
    }

    /** Whether the line can still be taken out. */
    boolean holds(int line) {
        return line >= 1 && line <= lines.size() && !lines.get(line - 1).isBlank();
    }

    private static String place(String table, String key) {
        return table + "\n" + key;
    }
}
