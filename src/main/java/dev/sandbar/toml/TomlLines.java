package dev.sandbar.toml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of a file while it is read: where each key stands, and bad lines taken out. */
final class TomlLines {
    /** The table that collects what stands under a header which could not be read. */
    private static final String LOST = "lost-";

    private final String file;
    private final List<String> lines;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> elements = new HashMap<>();
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
            String header = header(text);
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

    /** The full name of the table that a header opens, or null: what stands below a list belongs to its last element. */
    private @Nullable String header(String text) {
        String list = TomlLine.element(text);
        if (list != null) {
            return element(list, elements.merge(list, 1, Integer::sum) - 1);
        }
        String table = TomlLine.header(text);
        if (table == null || table.indexOf('.') < 0) {
            return table;
        }
        String parent = table.substring(0, table.indexOf('.'));
        Integer count = elements.get(parent);
        return count == null ? table : element(parent, count - 1) + table.substring(parent.length());
    }

    /** The name under which the element of a list of tables is known, counted from 0. */
    static String element(String list, int index) {
        return list + "[" + index + "]";
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
