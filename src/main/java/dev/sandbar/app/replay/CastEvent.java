package dev.sandbar.app.replay;

import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/**
 * Something in an asciicast.
 *
 * @param at since its beginning
 * @param code {@code o} for output, {@code r} for a new size; others show nothing
 */
record CastEvent(Duration at, String code, String data) {
    private static final int LONGEST_SIDE = 1000;

    CastEvent {
        Objects.requireNonNull(at);
        Objects.requireNonNull(code);
        Objects.requireNonNull(data);
    }

    /** Shows it; whether sizes count is for the caller to say. */
    void show(Terminal terminal, boolean resizes) throws IOException {
        if (code.equals("o")) {
            byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
            terminal.feed(bytes, 0, bytes.length);
        } else if (code.equals("r") && resizes) {
            terminal.resize(size(data));
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

    /** What a terminal's side can be at most here, whatever a file says. */
    static int side(int wanted) {
        return Math.min(LONGEST_SIDE, Math.max(1, wanted));
    }
}
