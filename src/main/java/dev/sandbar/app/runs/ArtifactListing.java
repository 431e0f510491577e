package dev.sandbar.app.runs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.action.Sizes;
import dev.sandbar.app.Harmless;
import dev.sandbar.app.JsonOutput;
import dev.sandbar.app.Streams;
import dev.sandbar.app.Table;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.SkippedArtifact;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * What a run left and what of that is not kept.
 *
 * @param otherwise what to say where its artifacts were not collected
 */
record ArtifactListing(RunRecord run, List<Artifact> kept, List<SkippedArtifact> skipped, String otherwise) {
    private static final int SHORT_HASH = 12;

    ArtifactListing {
        kept = List.copyOf(kept);
        skipped = List.copyOf(skipped);
    }

    private Optional<ArtifactSummary> summary() {
        return run.end().flatMap(RunEnd::artifacts);
    }

    /** Writes it to stdout, and what is to be known about it as a whole to stderr, where that is not part of it. */
    void write(Streams streams, boolean json) throws IOException {
        if (json) {
            JsonOutput.write(streams.out(), this::write);
            return;
        }
        writeTables(streams.out());
        note().ifPresent(words -> streams.err().println("sandbar: " + Harmless.line(words)));
    }

    private Optional<String> note() {
        if (run.command().artifacts().isEmpty()) {
            return Optional.of("the run " + run.id() + " was not to keep any files");
        }
        if (summary().isEmpty()) {
            return Optional.of("artifacts of the run " + run.id() + ": " + otherwise);
        }
        Optional<String> trouble = summary().get().trouble();
        return trouble.isPresent()
                ? trouble.map(why -> "not everything was looked for: " + why)
                : Optional.of("nothing was kept").filter(words -> kept.isEmpty() && skipped.isEmpty());
    }

    private void writeTables(OutputStream out) throws IOException {
        if (!kept.isEmpty()) {
            Table table = new Table("SIZE", "SHA256", "PATH");
            for (Artifact one : kept) {
                String hash = one.content().sha256();
                table.row(
                        Sizes.words(one.content().size()),
                        hash.substring(0, Math.min(SHORT_HASH, hash.length())),
                        one.path() + notes(one.content()));
            }
            table.write(out);
        }
        if (!skipped.isEmpty()) {
            Table table = new Table("NOT KEPT", "WHY");
            skipped.forEach(one -> table.row(one.source(), one.reason()));
            table.write(out);
        }
    }

    private static String notes(Artifact.Content content) {
        String secrets = content.redactions() == 0 ? "" : "  (" + content.redactions() + " secrets replaced)";
        return content.omitted() == 0 ? secrets : secrets + "  (without " + content.omitted() + " bytes of its middle)";
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("run", run.id().text());
        RunJson.texts("patterns", run.command().artifacts(), json);
        json.writeBooleanField("collected", summary().isPresent());
        json.writeArrayFieldStart("kept");
        for (Artifact one : kept) {
            write(one, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("skipped");
        for (SkippedArtifact one : skipped) {
            json.writeStartObject();
            json.writeStringField("source", one.source());
            json.writeStringField("reason", one.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        RunJson.text("trouble", summary().flatMap(ArtifactSummary::trouble), json);
        json.writeEndObject();
    }

    private static void write(Artifact one, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", one.path().text());
        json.writeStringField("source", one.source());
        json.writeNumberField("size", one.content().size());
        json.writeStringField("sha256", one.content().sha256());
        json.writeBooleanField("executable", one.executable());
        json.writeNumberField("redactions", one.content().redactions());
        json.writeNumberField("omittedBytes", one.content().omitted());
        json.writeEndObject();
    }
}
