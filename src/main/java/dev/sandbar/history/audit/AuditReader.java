package dev.sandbar.history.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a chain, whether it is whole or not. */
public final class AuditReader {
    private AuditReader() {}

    /**
     * The last lines, oldest first; those that are no JSON are left out.
     *
     * @param most how many at most
     */
    public static List<JsonNode> last(AuditFiles files, int most) throws IOException {
        Deque<String> kept = new ArrayDeque<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(files.chain()))) {
            LineSource lines = new LineSource(in, 0);
            for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
                kept.addLast(line);
                if (kept.size() > most) {
                    kept.removeFirst();
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return parsed(kept);
    }

    private static List<JsonNode> parsed(Deque<String> lines) {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> entries = new ArrayList<>();
        for (String line : lines) {
            try {
                JsonNode entry = mapper.readTree(line);
                if (entry.isObject()) {
                    entries.add(entry);
                }
            } catch (JsonProcessingException e) {
                // Torn or changed: that is for the verifier to say.
            }
        }
        return entries;
    }
}
