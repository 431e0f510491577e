package dev.sandbar.vt;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Writes a session as an asciicast (https://docs.asciinema.org/manual/asciicast/): a header, then an event a line. Belongs to one
 * thread; every time is counted from the start of the session. Bytes that are not UTF-8 become U+FFFD, since the format is text.
 */
public final class AsciicastWriter implements Closeable {
    /** Version 2 counts times from the start, version 3 from the event before. */
    public enum Version {
        V2,
        V3
    }

    private static final int BUFFER = 4096;

    private final Writer out;
    private final Version version;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    /** The begin of a character whose end has not come yet. */
    private final ByteBuffer pending = ByteBuffer.allocate(BUFFER);

    private final CharBuffer decoded = CharBuffer.allocate(BUFFER);
    private Duration last = Duration.ZERO;

    /** Writes the header; the writer is closed with this one. */
    public AsciicastWriter(Writer out, Version version, Size size, Instant start) throws IOException {
        this.out = out;
        this.version = version;
        String type = "\"xterm-256color\"";
        String extent = version == Version.V2
                ? "\"width\":" + size.columns() + ",\"height\":" + size.rows() + ",\"env\":{\"TERM\":" + type + "}"
                : "\"term\":{\"cols\":" + size.columns() + ",\"rows\":" + size.rows() + ",\"type\":" + type + "}";
        int number = version == Version.V2 ? 2 : 3;
        out.write("{\"version\":" + number + ",\"timestamp\":" + start.getEpochSecond() + "," + extent + "}\n");
    }

    /** What the program wrote. */
    public void output(Duration at, byte[] bytes, int offset, int length) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int from = offset; from < offset + length; ) {
            int count = Math.min(pending.remaining(), offset + length - from);
            pending.put(bytes, from, count);
            from += count;
            pending.flip();
            decoder.decode(pending, decoded.clear(), false);
            text.append(decoded.flip());
            pending.compact();
        }
        if (text.length() > 0) {
            event(at, "o", text);
        }
    }

    /** The pane has another size. */
    public void resize(Duration at, Size size) throws IOException {
        event(at, "r", size.columns() + "x" + size.rows());
    }

    /** The program ended; version 2 has no word for it. */
    public void exit(Duration at, int status) throws IOException {
        if (version == Version.V3) {
            event(at, "x", Integer.toString(status));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void event(Duration at, String code, CharSequence data) throws IOException {
        Duration time = version == Version.V2 ? at : at.minus(last);
        last = at;
        double seconds = Math.max(0, time.toNanos()) / 1e9;
        StringBuilder line = new StringBuilder("[");
        line.append(String.format(Locale.ROOT, "%.6f", seconds));
        line.append(", \"").append(code).append("\", \"");
        escape(line, data);
        out.write(line.append("\"]\n").toString());
    }

    private static void escape(StringBuilder line, CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> {
                    if (character < 0x20 || character == 0x7f) {
                        line.append("\\u00").append(Character.forDigit(character >> 4, 16));
                        line.append(Character.forDigit(character & 15, 16));
                    } else {
                        line.append(character);
                    }
                }
            }
        }
    }
}
