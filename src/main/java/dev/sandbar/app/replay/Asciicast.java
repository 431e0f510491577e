package dev.sandbar.app.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * asciicast v2 and v3 (docs.asciinema.org/manual/asciicast): a header object, then one array {@code [time, code, data]} a
 * line, of which {@code "o"} is output and {@code "r"} a new size.
 */
final class Asciicast {
    private static final int LOOKED_AT = 512;
    private static final int LONGEST_SIDE = 1000;
    private static final int OLDEST = 2;
    private static final int NEWEST = 3;

    private final Optional<Size> forced;
    private int version;
    private int columns = 80;
    private int rows = 24;

    Asciicast(Optional<Size> forced) {
        this.forced = forced;
    }

    /** Whether the stream, which is left where it is, begins with such a header. */
    static boolean looksLike(InputStream in) throws IOException {
        in.mark(LOOKED_AT);
        String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8).stripLeading();
        in.reset();
        return start.startsWith("{") && start.contains("\"version\"");
    }

    Terminal play(InputStream in) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
                .build();
        try (JsonParser json = factory.createParser(in)) {
            json.nextToken();
            header(json);
            if (version < OLDEST || version > NEWEST) {
                throw new IOException("this is an asciicast of version " + version + ", known are 2 and 3");
            }
            Terminal terminal = Player.terminal(forced.orElseGet(() -> new Size(columns, rows)));
            while (json.nextToken() == JsonToken.START_ARRAY) {
                event(json, terminal);
            }
            return terminal;
        }
    }

    /** In version 3 the size stands in an object of its own, {@code term}. */
    private void header(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT && json.currentToken() != null) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "version" -> version = json.getValueAsInt();
                case "width", "cols" -> columns = side(json.getValueAsInt());
                case "height", "rows" -> rows = side(json.getValueAsInt());
                case "term" -> header(json);
                default -> json.skipChildren();
            }
        }
    }

    private void event(JsonParser json, Terminal terminal) throws IOException {
        json.nextToken();
        json.nextToken();
        String code = String.valueOf(json.getText());
        json.nextToken();
        String data = String.valueOf(json.getText());
        if (code.equals("o")) {
            byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
            terminal.feed(bytes, 0, bytes.length);
        } else if (code.equals("r") && forced.isEmpty()) {
            terminal.resize(size(data));
        }
        while (json.currentToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            json.nextToken();
        }
    }

    private static Size size(String text) throws IOException {
        int cross = text.indexOf('x');
        try {
            return new Size(
                    side(Integer.parseInt(text.substring(0, Math.max(0, cross)))),
                    side(Integer.parseInt(text.substring(cross + 1))));
        } catch (NumberFormatException e) {
            throw new IOException("'" + text + "' is no size of a terminal", e);
        }
    }

    private static int side(int wanted) {
        return Math.min(LONGEST_SIDE, Math.max(1, wanted));
    }
}
