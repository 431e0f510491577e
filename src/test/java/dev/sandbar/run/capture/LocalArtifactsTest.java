package dev.sandbar.run.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.sandbar.provider.local.LocalProvider;
import dev.sandbar.run.ExecJournal;
import dev.sandbar.run.Run;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.RunTerms;
import dev.sandbar.run.Runner;
import dev.sandbar.run.artifact.ArtifactPattern;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.SkippedArtifact;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.Secret;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real command in a real sandbox, and what it leaves. */
@Timeout(120)
final class LocalArtifactsTest {
    private static final String SECRET = "open-sesame-42";
    private static final String SCRIPT =
            """
            mkdir -p out/deep/er node_modules/pad .hidden
            echo "token $TOKEN" > out/report.txt
            printf 'a\\0%s' "$TOKEN" > out/core
            head -c 100000 /dev/zero > out/image
            ln -s /etc/passwd out/passwd
            ln -s / out/root
            mkfifo out/pipe
            ln out/report.txt out/same.txt
            chmod +x out/report.txt
            echo deep > out/deep/er/one.xml
            echo two > "out/deep/two
            lines.xml"
            echo no > node_modules/pad/index.xml
            echo no > .hidden/three.xml
            exit 3
            """;

    @TempDir
    Path data;

    @Test
    void aFailedCommandLeavesWhatItWasAskedFor() throws Exception {
        RunFolders folders = new RunFolders(data);
        try (LocalProvider provider = new LocalProvider(data)) {
            Sandbox sandbox = provider.create("box", Optional.empty());
            ExecRequest exec = ExecRequest.of(List.of("sh", "-c", SCRIPT)).withEnvironment(Map.of("TOKEN", SECRET));
            List<ArtifactPattern> patterns = List.of(
                    ArtifactPattern.parse("**/*.xml"), ArtifactPattern.parse("out"), ArtifactPattern.parse("nothing"));
            RunRequest request = new RunRequest(
                    provider, sandbox.id(), exec, new RunTerms(Optional.empty(), OptionalLong.empty(), patterns));
            Recorder recorder = new Recording(folders, Redaction.of(List.of(new Secret("TOKEN", SECRET))), "shell")
                    .record(new Recording.Subject(request, sandbox, Optional.empty()), chunk -> {}, Set.of());
            try (Run run = new Runner(new ExecJournal(data.resolve("execs"))).start(request, recorder)) {
                assertThat(run.finish().outcome()).isEqualTo(Outcome.FAILED);
            }

            RunRecord record = folders.record(recorder.id()).orElseThrow();
            ArtifactSummary summary = record.end().flatMap(RunEnd::artifacts).orElseThrow();
            assertThat(summary.trouble()).isEmpty();
            assertThat(sizes(folders, record))
                    .containsOnly(
                            entry("work/out/deep/er/one.xml", 5L),
                            entry("work/out/deep/two%0Alines.xml", 4L),
                            entry("work/out/image", 100_000L),
                            entry("work/out/report.txt", 23L),
                            entry("work/out/same.txt", 23L));
            Map<String, String> reasons = folders.artifacts(record.id()).list().skipped().stream()
                    .collect(Collectors.toMap(SkippedArtifact::source, SkippedArtifact::reason));
            assertThat(reasons)
                    .containsOnlyKeys("node_modules", "out/core", "out/passwd", "out/root", "out/pipe", "nothing");
        }
    }

    private static Map<String, Long> sizes(RunFolders folders, RunRecord record) throws Exception {
        Map<String, Long> sizes = new TreeMap<>();
        for (Artifact kept : folders.artifacts(record.id()).list().kept()) {
            Path file = folders.artifacts(record.id()).file(kept.path());
            assertThat(Files.readString(file)).doesNotContain(SECRET);
            sizes.put(kept.path().text(), Files.size(file));
        }
        return sizes;
    }
}
