package dev.sandbar.run.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.run.folder.ArtifactList;
import dev.sandbar.run.folder.FolderLimits;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredArtifacts;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.Records;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.SkippedArtifact;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.Secret;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.WorkingDirectory;
import dev.sandbar.testing.FakeFiles;
import dev.sandbar.testing.FakeProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Collects from a fake sandbox into the folder of a run, and reads what is there then. */
final class CollectingRig {
    static final String SECRET = "open-sesame-42";
    /** Small ones, in a time that no test comes near. */
    static final ArtifactLimits LIMITS = new ArtifactLimits(
            1_000, 100, new ArtifactLimits.Sizes(100_000, 10_000, 500_000, 2_000_000), Duration.ofSeconds(50));

    private static final WorkingDirectory DIRECTORY = new WorkingDirectory.Required("/work", "/");
    private static final Redaction REDACTION = Redaction.of(List.of(new Secret("PASSWORD", SECRET)));

    private final FakeProvider provider;
    private final RunFolders folders;
    private final RunRecord run = Records.queued("make");
    private ArtifactLimits limits = LIMITS;

    CollectingRig(Path data, FakeFiles files) {
        this(data, new FakeProvider("fake").holding(files));
    }

    CollectingRig(Path data, FakeProvider provider) {
        this.provider = provider;
        this.folders = new RunFolders(data, new FolderLimits(1_000, 1_000, 200, 0));
    }

    CollectingRig within(ArtifactLimits other) {
        limits = other;
        return this;
    }

    ArtifactCollector collector(String... patterns) {
        List<ArtifactPattern> parsed =
                Stream.of(patterns).map(ArtifactPattern::parse).toList();
        return new ArtifactCollector(
                new ArtifactCollector.Subject(provider, provider.add("box", SandboxState.RUNNING), DIRECTORY, parsed),
                REDACTION,
                limits);
    }

    ArtifactSummary collect(String... patterns) throws IOException {
        return collect(collector(patterns));
    }

    ArtifactSummary collect(ArtifactCollector collector) throws IOException {
        return collect(collector, writer -> writer);
    }

    ArtifactSummary collect(ArtifactCollector collector, UnaryOperator<ArtifactWriter> writing) throws IOException {
        ArtifactSummary summary = take(collector, writing);
        check(summary);
        return summary;
    }

    /** Collects only. */
    ArtifactSummary take(ArtifactCollector collector) {
        return take(collector, writer -> writer);
    }

    private ArtifactSummary take(ArtifactCollector collector, UnaryOperator<ArtifactWriter> writing) {
        try (OpenRun open = folders.open(run);
                ArtifactWriter writer = open.artifacts()) {
            return collector.collect(writing.apply(writer));
        }
    }

    /** What is there is what is said to be. */
    void check(ArtifactSummary summary) throws IOException {
        ArtifactList list = list();
        Map<String, String> hashes = new TreeMap<>();
        long bytes = 0;
        for (Artifact artifact : list.kept()) {
            hashes.put(StoredArtifacts.name(artifact.path()), artifact.content().sha256());
            bytes += artifact.content().size();
        }
        Map<String, String> found = new TreeMap<>();
        for (String file : artifacts().files()) {
            Path path = folders.folder(run.id()).resolve(StoredArtifacts.FILES).resolve(file);
            found.put(file, sha256(Files.readAllBytes(path)));
        }
        assertThat(found).isEqualTo(hashes);
        assertThat(summary.kept()).isEqualTo(list.kept().size());
        assertThat(summary.bytes()).isEqualTo(bytes);
        assertThat(summary.skipped()).isEqualTo(list.skipped().size());
        assertThat(summary.index()).isEqualTo(list.sha256());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private StoredArtifacts artifacts() {
        return folders.artifacts(run.id());
    }

    ArtifactList list() {
        return artifacts().list();
    }

    /** What is in each file, by its path below {@code work}, or with a slash before it below {@code root}. */
    Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Artifact kept : list().kept()) {
            String path = kept.path().text().replaceFirst("^work/|^root(?=/)", "");
            texts.put(path, Files.readString(artifacts().file(kept.path())));
        }
        return texts;
    }

    /** Why what is not kept is not kept, in the order of the list. */
    Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (SkippedArtifact skipped : list().skipped()) {
            reasons.put(skipped.source(), skipped.reason());
        }
        return reasons;
    }
}
