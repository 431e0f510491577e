package dev.sandbar.run.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.SkippedArtifact;

/** The lines of the list of artifacts: one JSON object each, of nothing but ASCII. */
final class IndexLine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SKIPPED = "skipped";

    private IndexLine() {}

    static String of(Artifact artifact) {
        JsonLine json = new JsonLine();
        json.open();
        json.field("path", artifact.path().text());
        json.field("source", artifact.source());
        json.field("size", artifact.content().size());
        json.field("sha256", artifact.content().sha256());
        json.field("executable", artifact.executable());
        json.field("redactions", artifact.content().redactions());
        json.field("omitted", artifact.content().omitted());
        json.close();
        return json.text() + "\n";
    }

    static String of(SkippedArtifact skipped) {
        JsonLine json = new JsonLine();
        json.open();
        json.field(SKIPPED, skipped.source());
        json.field("reason", skipped.reason());
        json.close();
        return json.text() + "\n";
    }

    /**
     * Adds what a line says.
     *
     * @throws IllegalArgumentException when it says nothing that can be
     */
    static void read(String line, ArtifactList.Builder list) {
        JsonNode json = parse(line);
        if (json.has(SKIPPED)) {
            list.add(new SkippedArtifact(text(json, SKIPPED), text(json, "reason")));
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
