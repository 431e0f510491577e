package dev.sandbar.run.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds one JSON object in one line, of nothing but ASCII. */
final class JsonLine {
    private static final String HEX = "0123456789abcdef";
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    private final StringBuilder text = new StringBuilder(1024);
    private boolean first = true;

    void open() {
        text.append('{');
        first = true;
    }

    void open(String name) {
        name(name);
        open();
    }

    void close() {
        text.append('}');
        first = false;
    }

    void field(String name, String value) {
        name(name);
        quote(value);
    }

    /** Writes the field only when there is a value. */
    void field(String name, Optional<String> value) {
        if (value.isPresent()) {
            field(name, value.get());
        }
    }

    void field(String name, long value) {
        name(name);
        text.append(value);
    }

    void field(String name, boolean value) {
        name(name);
        text.append(value);
    }

    void field(String name, List<String> values) {
        name(name);
        text.append('[');
        String comma = "";
        for (String value : values) {
            text.append(comma);
            quote(value);
            comma = ",";
        }
        text.append(']');
    }

    void field(String name, Map<String, String> values) {
        open(name);
        values.forEach(this::field);
        close();
    }

    String text() {
        return text.toString();
    }

    private void name(String name) {
        if (!first) {
            text.append(',');
        }
        first = false;
        quote(name);
        text.append(':');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE) {
                text.append(c);
            } else {
                text.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(HEX.charAt(c >>> shift & 0xf));
                }
            }
        }
        text.append('"');
    }
}
