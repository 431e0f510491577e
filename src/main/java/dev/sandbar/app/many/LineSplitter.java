package dev.sandbar.app.many;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Cuts one stream into lines. A line ends with a line feed, or with a carriage return: what follows that would overwrite the
 * name in front of the line.
 */
final class LineSplitter {
    /** A line that is longer is passed on in pieces. */
    private static final int LONGEST_LINE = 64 * 1024;

    private final Lines lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean returned;

    LineSplitter(Lines lines) {
        this.lines = lines;
    }

    /** Takes one line, without its end. */
    @FunctionalInterface
    interface Lines {
        void line(byte[] bytes) throws IOException;
    }

    void take(byte[] bytes) throws IOException {
        for (byte value : bytes) {
            if (returned && value != '\n') {
                flush();
            }
            returned = value == '\r';
            if (value == '\n') {
                flush();
            } else if (value != '\r') {
                line.write(value);
                if (line.size() >= LONGEST_LINE) {
                    flush();
                }
            }
        }
    }

    /** Passes on a last line that nothing ended. */
    void finish() throws IOException {
        if (line.size() > 0) {
            flush();
        }
    }

    private void flush() throws IOException {
        byte[] whole = line.toByteArray();
        line.reset();
        returned = false;
        lines.line(whole);
    }
}
