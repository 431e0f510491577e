package dev.sandbar.run.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.SkippedArtifact;

/** Reads what {@link IndexLine} made. */
final class IndexReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private IndexReader() {}

    /**
     * Adds what a line says.
     *
     * @throws IllegalArgumentException when it says nothing that can be
     */
    static void read(String line, ArtifactList.Builder list) {
        JsonNode json = parse(line);
        if (json.has(IndexLine.SKIPPED)) {
            list.add(new SkippedArtifact(text(json, IndexLine.SKIPPED), text(json, "reason")));
        } else {
            Artifact.Content content = new Artifact.Content(
                    number(json, "size"), text(json, "sha256"), number(json, "redactions"), number(json, "omitted"));
            boolean executable = json.path("executable").asBoolean();
            list.add(new Artifact(new ArtifactPath(text(json, "path")), text(json, "source"), executable, content));
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no " + name);
        }
        return value.textValue();
    }

    private static long number(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.canConvertToLong() || value.asLong() < 0) {
            throw new IllegalArgumentException("no " + name);
        }
        return value.asLong();
    }
}
