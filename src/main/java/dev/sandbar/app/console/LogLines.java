package dev.sandbar.app.console;

import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.StreamRedactor;
import dev.sandbar.sandbox.OutputChunk;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Cuts what a log holds into lines of plain text, each stream for itself; belongs to one thread. */
final class LogLines {
    /** A line that is longer goes on in the next one. */
    static final int LONGEST = 4_096;

    private final Map<OutputChunk.Stream, Line> lines = new EnumMap<>(OutputChunk.Stream.class);
    private final Redaction redaction;

    /** @param redaction what is not shown */
    LogLines(Redaction redaction) {
        this.redaction = redaction;
    }

    /** One stream's decoder and the line that has not ended. */
    private static final class Line {
        private final StreamRedactor redactor;
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private final PlainText plain = new PlainText();
        private final StringBuilder text = new StringBuilder();
        private ByteBuffer undecoded = ByteBuffer.allocate(0);

        Line(Redaction redaction) {
            this.redactor = redaction.stream();
        }

        CharBuffer decode(OutputChunk chunk) {
            byte[] bytes = redacted(chunk);
            ByteBuffer all = ByteBuffer.allocate(undecoded.remaining() + bytes.length)
                    .put(undecoded)
                    .put(bytes)
                    .flip();
            CharBuffer decoded = CharBuffer.allocate(all.remaining());
            decoder.decode(all, decoded, false);
            undecoded = all.slice();
            return decoded.flip();
        }

        /** Nothing is held back until more comes, because a log may be silent for hours. */
        private byte[] redacted(OutputChunk chunk) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(chunk.bytes().length);
            redactor.feed(chunk.bytes(), 0, chunk.bytes().length, out::write);
            redactor.flush(out::write);
            return out.toByteArray();
        }
    }

    /** The lines that end in {@code chunk}. */
    List<String> add(OutputChunk chunk) {
        Line line = lines.computeIfAbsent(chunk.stream(), stream -> new Line(redaction));
        List<String> whole = new ArrayList<>();
        CharBuffer characters = line.decode(chunk);
        while (characters.hasRemaining()) {
            char character = characters.get();
            if (line.plain.shows(character)) {
                line.text.append(character == '\t' ? ' ' : character);
            }
            if (character == '\n' || line.text.length() >= LONGEST) {
                whole.add(line.text.toString());
                line.text.setLength(0);
            }
        }
        return whole;
    }

    /** What is left at the end. */
    List<String> rest() {
        List<String> rest = new ArrayList<>();
        for (Line line : lines.values()) {
            if (line.text.length() > 0) {
                rest.add(line.text.toString());
            }
        }
        return rest;
    }
}
