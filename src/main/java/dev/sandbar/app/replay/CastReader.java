package dev.sandbar.app.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.sandbar.vt.Size;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads asciicast v2 and v3 (docs.asciinema.org/manual/asciicast): a header object, then one array {@code [time, code, data]} a
 * line.
 */
final class CastReader implements Closeable {
    private static final int LOOKED_AT = 512;
    private static final int OLDEST = 2;
    private static final int NEWEST = 3;
    private static final double NANOS = 1e9;

    /** A year: later than anything, and far from overflowing. */
    private static final double LONGEST_SECONDS = 31_536_000;

    private final JsonParser json;
    private int version;
    private int columns = 80;
    private int rows = 24;
    private Duration last = Duration.ZERO;

    /** Begins to read, and closes the stream in the end. */
    CastReader(InputStream in) throws IOException {
        json = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
                .build()
                .createParser(in);
        json.nextToken();
        header();
        if (version < OLDEST || version > NEWEST) {
            throw new IOException("this is an asciicast of version " + version + ", known are 2 and 3");
        }
    }

    /** Whether the stream, which is left where it is, begins with such a header. */
    static boolean looksLike(InputStream in) throws IOException {
        in.mark(LOOKED_AT);
        String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8).stripLeading();
        in.reset();
        return start.startsWith("{") && start.contains("\"version\"");
    }

    /** The size at its beginning. */
    Size size() {
        return new Size(columns, rows);
    }

    /** In version 3 the size stands in an object of its own, {@code term}. */
    private void header() throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT && json.currentToken() != null) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "version" -> version = json.getValueAsInt();
                case "width", "cols" -> columns = CastEvent.side(json.getValueAsInt());
                case "height", "rows" -> rows = CastEvent.side(json.getValueAsInt());
                case "term" -> header();
                default -> json.skipChildren();
            }
        }
    }

    /**
     * The next event; null after the last.
     *
     * @throws IOException also where the recording breaks off in the middle of a line
     */
    @Nullable
    CastEvent next() throws IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        json.nextToken();
        last = time(json.getValueAsDouble());
        json.nextToken();
        String code = String.valueOf(json.getText());
        json.nextToken();
        String data = String.valueOf(json.getText());
        while (json.currentToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            json.nextToken();
        }
        return new CastEvent(last, code, data);
    }

    /** Version 2 counts from the beginning, version 3 from the event before; time never goes back. */
    private Duration time(double seconds) {
        double bounded = Math.max(0, Math.min(seconds, LONGEST_SECONDS));
        Duration written = Duration.ofNanos((long) (bounded * NANOS));
        if (version == NEWEST) {
            return last.plus(written);
        }
        return written.compareTo(last) < 0 ? last : written;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
