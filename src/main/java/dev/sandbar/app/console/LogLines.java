package dev.sandbar.app.console;

import dev.sandbar.sandbox.OutputChunk;
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

    /** One stream's decoder and the line that has not ended. */
    private static final class Line {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private final PlainText plain = new PlainText();
        private final StringBuilder text = new StringBuilder();
        private ByteBuffer undecoded = ByteBuffer.allocate(0);

        CharBuffer decode(byte[] bytes) {
            ByteBuffer all = ByteBuffer.allocate(undecoded.remaining() + bytes.length)
                    .put(undecoded)
                    .put(bytes)
                    .flip();
            CharBuffer decoded = CharBuffer.allocate(all.remaining());
            decoder.decode(all, decoded, false);
            undecoded = all.slice();
            return decoded.flip();
        }
    }

    /** The lines that end in {@code chunk}. */
    List<String> add(OutputChunk chunk) {
        Line line = lines.computeIfAbsent(chunk.stream(), stream -> new Line());
        List<String> whole = new ArrayList<>();
        CharBuffer characters = line.decode(chunk.bytes());
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
