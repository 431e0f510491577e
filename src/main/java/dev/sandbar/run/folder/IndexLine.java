package dev.sandbar.run.folder;

import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.SkippedArtifact;

/**
 * Makes the lines of the list of artifacts: one JSON object each, of nothing but ASCII. Written by hand as a record is, see
 * {@link RecordWriter}.
 */
final class IndexLine {
    static final String SKIPPED = "skipped";

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
}
