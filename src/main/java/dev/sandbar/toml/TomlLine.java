package dev.sandbar.toml;

import org.jspecify.annotations.Nullable;

/** What one physical line of TOML defines, as far as its first token tells. */
final class TomlLine {
    private final String text;
    private int position;

    private TomlLine(String text) {
        this.text = text;
    }

    /** The name in a table header such as {@code [list]}, or null where the line is none. */
    static @Nullable String header(String line) {
        String text = line.strip();
        int end = text.lastIndexOf(']');
        return text.startsWith("[") && !text.startsWith("[[") && end > 0
                ? new TomlLine(text.substring(1, end).strip()).token()
                : null;
    }

    /** The name in the header of a further element such as {@code [[list]]}, or null where the line is none. */
    static @Nullable String element(String line) {
        String text = line.strip();
        int end = text.lastIndexOf("]]");
        return text.startsWith("[[") && end > 1
                ? new TomlLine(text.substring(2, end).strip()).token()
                : null;
    }

    /** The key that a line gives a value to, unquoted, or null where it gives none. */
    static @Nullable String key(String line) {
        TomlLine reader = new TomlLine(line.strip());
        if (reader.text.isEmpty() || reader.text.startsWith("#") || reader.text.startsWith("[")) {
            return null;
        }
        String key = reader.token();
        return reader.text.substring(reader.position).stripLeading().startsWith("=") ? key : null;
    }

    private String token() {
        if (text.isEmpty()) {
            return "";
        }
        char first = text.charAt(0);
        return first == '"' || first == '\'' ? quoted(first) : bare();
    }

    private String bare() {
        while (position < text.length() && " \t=".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(0, position);
    }

    private String quoted(char quote) {
        StringBuilder name = new StringBuilder();
        for (position = 1; position < text.length() && text.charAt(position) != quote; position++) {
            if (quote == '"' && text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            }
            name.append(text.charAt(position));
        }
        position++;
        return name.toString();
    }
}
