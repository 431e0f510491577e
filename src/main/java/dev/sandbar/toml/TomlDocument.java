package dev.sandbar.toml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A TOML file of which everything that can be read has been read. */
public final class TomlDocument {
    private final String file;
    private final Map<String, Object> root;
    private final TomlLines lines;

    private TomlDocument(String file, Map<String, Object> root, TomlLines lines) {
        this.file = file;
        this.root = root;
        this.lines = lines;
    }

    /** Reads {@code text}; a line that is not TOML is left out and found in {@link #diagnostics()}. */
    public static TomlDocument parse(String file, String text) {
        TomlLines lines = new TomlLines(file, text);
        lines.index();
        return new TomlDocument(file, parse(lines), lines);
    }

    /** The file's name as shown to the user. */
    public String file() {
        return file;
    }

    /** The lines that were left out. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(lines.diagnostics());
    }

    /** The names of the tables at the top level, in the file's order. */
    public List<String> tables() {
        List<String> names = new ArrayList<>();
        root.forEach((name, value) -> {
            if (value instanceof Map && !lines.lost(name)) {
                names.add(name);
            }
        });
        return names;
    }

    /** The names of the lists of tables at the top level, such as {@code [[list]]}, in the file's order. */
    public List<String> lists() {
        List<String> names = new ArrayList<>();
        root.forEach((name, value) -> {
            if (isListOfTables(value)) {
                names.add(name);
            }
        });
        return names;
    }

    /** The elements of a list of tables, each as a table that {@link #entries} and {@link #line} know. */
    public List<String> elements(String list) {
        List<String> names = new ArrayList<>();
        if (root.get(list) instanceof List<?> tables && isListOfTables(tables)) {
            for (int i = 0; i < tables.size(); i++) {
                names.add(TomlLines.element(list, i));
            }
        }
        return names;
    }

    /** What a table holds, in the file's order; the empty name stands for the keys before the first table. */
    public List<TomlEntry> entries(String table) {
        List<TomlEntry> entries = new ArrayList<>();
        if (table(table) instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if (!table.isEmpty() || !(inner instanceof Map || isListOfTables(inner))) {
                    entries.add(new TomlEntry((String) key, inner, lines.lineOf(table, (String) key)));
                }
            });
        }
        return entries;
    }

    /** The text under a key, or the empty string where there is none or it is no text. */
    public String text(String table, String key) {
        return table(table) instanceof Map<?, ?> map && map.get(key) instanceof String text ? text : "";
    }

    /** Whether the key is there. */
    public boolean has(String table, String key) {
        return table(table) instanceof Map<?, ?> map && map.containsKey(key);
    }

    /** The line of a table's header, or 0 where it has none. */
    public int line(String table) {
        return lines.lineOf(table, "");
    }

    private @Nullable Object table(String name) {
        Object table = name.isEmpty() ? root : root.get(name);
        for (String list : lists()) {
            int index = elements(list).indexOf(name);
            if (index >= 0 && root.get(list) instanceof List<?> tables) {
                return tables.get(index);
            }
        }
        return table;
    }

    private static boolean isListOfTables(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
    }

    private static Map<String, Object> parse(TomlLines lines) {
        for (int attempt = 0; attempt <= lines.size(); attempt++) {
            try {
                return read(lines.text());
            } catch (JsonProcessingException e) {
                if (!dropped(lines, e)) {
                    break;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("a text in memory was not readable", e);
            }
        }
        return Map.of();
    }

    /** Jackson notices some mistakes only at the start of the line after them. */
    private static boolean dropped(TomlLines lines, JsonProcessingException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int last = Math.min(line, lines.size());
        int bad = last;
        while (bad > 0 && !lines.holds(bad)) {
            bad--;
        }
        // What opens a list or a text and does not close it is noticed many lines later.
        while (bad > 1 && !readable(lines.text(bad - 1))) {
            bad--;
        }
        if (!lines.holds(bad)) {
            return false;
        }
        lines.drop(bad, "not TOML, line left out: " + e.getOriginalMessage());
        return true;
    }

    private static boolean readable(String text) {
        try {
            read(text);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, Object> read(String text) throws IOException {
        // The streaming parser, not ObjectMapper: a mapper costs tens of milliseconds at the start of the program.
        try (JsonParser parser = new TomlFactory().createParser(text)) {
            parser.nextToken();
            return table(parser);
        }
    }

    private static Map<String, Object> table(JsonParser parser) throws IOException {
        Map<String, Object> table = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            table.put(key, value(parser));
        }
        return Collections.unmodifiableMap(table);
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return table(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return List.copyOf(list);
        }
        if (token.isBoolean()) {
            return parser.getBooleanValue();
        }
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        return token.isNumeric() ? (Object) parser.getDoubleValue() : parser.getText();
    }
}
