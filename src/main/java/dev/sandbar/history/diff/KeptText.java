package dev.sandbar.history.diff;

import dev.sandbar.history.PlainText;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a run's streams, as far as they are compared: without escape sequences, and not beyond a certain length.
 *
 * @param cut the streams of which there is more
 */
record KeptText(Map<Stream, List<String>> lines, List<Stream> cut) {
    /** Of each stream, in bytes; two runs of this must fit into the memory of a shell command several times. */
    static final int LONGEST = 2 << 20;

    private static final int LONGEST_LINE = 8_192;

    static KeptText read(StoredOutput output) {
        Map<Stream, ByteArrayOutputStream> bytes = new EnumMap<>(Stream.class);
        List<Stream> cut = new ArrayList<>();
        Optional<OutputFrame> frame = output.next();
        while (frame.isPresent()) {
            add(frame.get(), bytes, cut);
            frame = output.next();
        }
        Map<Stream, List<String>> lines = new EnumMap<>(Stream.class);
        for (Map.Entry<Stream, ByteArrayOutputStream> stream : bytes.entrySet()) {
            lines.put(stream.getKey(), lines(stream.getValue().toString(StandardCharsets.UTF_8)));
        }
        return new KeptText(lines, cut);
    }

    private static void add(OutputFrame frame, Map<Stream, ByteArrayOutputStream> bytes, List<Stream> cut) {
        Stream stream = frame.chunk().stream();
        ByteArrayOutputStream kept = bytes.computeIfAbsent(stream, one -> new ByteArrayOutputStream());
        byte[] more = frame.chunk().bytes();
        int room = Math.min(more.length, LONGEST - kept.size());
        kept.write(more, 0, room);
        if (room < more.length && !cut.contains(stream)) {
            cut.add(stream);
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        PlainText.of(text.replace("\r\n", "\n").replace('\r', '\n')).lines().forEach(line -> {
            for (int at = 0; at < Math.max(1, line.length()); at += LONGEST_LINE) {
                lines.add(line.substring(at, Math.min(line.length(), at + LONGEST_LINE)));
            }
        });
        return lines;
    }

    List<String> of(Stream stream) {
        return lines.getOrDefault(stream, List.of());
    }
}
