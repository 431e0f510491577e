package dev.sandbar.history.audit;

import java.util.List;

/**
 * One JSON object on one line: fields in the order in which they are added, no white space, escapes as RFC 8785 (3.2.2.2)
 * writes them, so that the same values always are the same bytes. It loads nothing, as every command writes such lines.
 */
final class CanonicalJson {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder("{");

    CanonicalJson field(String name, String value) {
        name(name);
        string(value);
        return this;
    }

    CanonicalJson field(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    CanonicalJson field(String name, List<String> values) {
        name(name);
        text.append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",");
            string(values.get(i));
        }
        text.append(']');
        return this;
    }

    /** The object, closed. */
    String end() {
        return text + "}";
    }

    private void name(String name) {
        text.append(text.length() == 1 ? "" : ",");
        string(name);
        text.append(':');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                text.append(c).append(value.charAt(++i));
            } else {
                character(c);
            }
        }
        text.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                if (c < FIRST_PRINTABLE) {
                    text.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xf]);
                } else {
                    // Half a pair has no UTF-8.
                    text.append(Character.isSurrogate(c) ? '\uFFFD' : c);
                }
            }
        }
    }
}
