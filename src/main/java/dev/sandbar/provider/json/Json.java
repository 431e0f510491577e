package dev.sandbar.provider.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that is looked into by field names; what is missing reads as empty.
 *
 * <p>Read with jackson-core alone: loading databind would cost more than the whole command it serves.
 */
public record Json(@Nullable Object value) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Writes the fields of one object. */
    public interface Fields {
        void write(JsonGenerator to) throws IOException;
    }

    /**
     * Reads one value; how deep and how long it may be is bounded by Jackson's own limits.
     *
     * @throws MalformedJsonException when it is something else
     */
    public static Json read(InputStream in) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            JsonToken first = parser.nextToken();
            return new Json(first == null ? null : value(parser));
        } catch (JsonProcessingException e) {
            throw new MalformedJsonException(e);
        }
    }

    /**
     * Reads an array, whose items are handed on one by one so that they need not all be in memory.
     *
     * @throws MalformedJsonException when it is something else
     */
    public static void items(InputStream in, Consumer<Json> each) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new JsonParseException(parser, "this is no array");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                each.accept(new Json(value(parser)));
            }
        } catch (JsonProcessingException e) {
            throw new MalformedJsonException(e);
        }
    }

    /** One object as UTF-8. */
    public static byte[] object(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator to = FACTORY.createGenerator(bytes)) {
            to.writeStartObject();
            fields.write(to);
            to.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    /** The field {@code name} of this object. */
    public Json at(String name) {
        return new Json(value instanceof Map<?, ?> fields ? fields.get(name) : null);
    }

    /** Whether there is nothing, or null. */
    public boolean missing() {
        return value == null;
    }

    /** Text, or a number's digits; empty when it is neither. */
    public String text() {
        return value instanceof String text ? text : "";
    }

    /** Whether it is the word true. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** A whole number, or {@code otherwise}. */
    public long number(long otherwise) {
        try {
            return value instanceof String digits ? Long.parseLong(digits) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A number, or {@code otherwise}. */
    public double decimal(double otherwise) {
        try {
            return value instanceof String digits ? Double.parseDouble(digits) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The items of an array; none when it is something else. */
    public List<Json> items() {
        List<Json> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                items.add(new Json(item));
            }
        }
        return items;
    }

    /** The fields of an object whose values are text. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> {
                if (name instanceof String key && field instanceof String text) {
                    texts.put(key, text);
                }
            });
        }
        return texts;
    }
}
