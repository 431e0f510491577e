package dev.sandbar.run.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.run.folder.ArtifactList;
import dev.sandbar.run.folder.LostRuns;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredArtifacts;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.Records;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.testing.OwnClassPath;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they collect artifacts. */
@Timeout(180)
final class KilledCollectingTest {
    private static final int KILLS = Integer.getInteger("sandbar.test.kills", 3);
    private static final long LONGEST_LIFE_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private static final String CLASS_PATH = OwnClassPath.of(
            EndlessCollecting.class,
            RunFolders.class,
            com.fasterxml.jackson.core.JsonFactory.class,
            com.fasterxml.jackson.databind.ObjectMapper.class,
            com.fasterxml.jackson.annotation.JsonProperty.class);

    @TempDir
    Path data;

    private Process start() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-cp",
                        CLASS_PATH,
                        EndlessCollecting.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void whatIsListedIsThereAndNothingElse() throws Exception {
        Random random = new Random();
        RunFolders folders = new RunFolders(data);
        for (int i = 0; i < KILLS; i++) {
            Process process = start();
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(said.readLine()).isEqualTo("ready");
                LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_LIFE_NANOS));
            } finally {
                process.destroyForcibly().waitFor();
            }

            List<RunRecord> lost = new LostRuns(folders).end();

            assertThat(lost).hasSize(1);
            check(lost.get(0), folders.artifacts(lost.get(0).id()));
            assertThat(folders.running()).isEmpty();
        }
    }

    private static void check(RunRecord run, StoredArtifacts stored) throws Exception {
        RunEnd end = run.end().orElseThrow();
        ArtifactSummary summary = end.artifacts().orElseThrow();
        ArtifactList list = stored.list();
        assertThat(end.result()).isEqualTo(Records.failed().result());
        assertThat(summary.trouble()).isPresent();
        assertThat(summary.kept()).isEqualTo(list.kept().size());
        assertThat(summary.skipped()).isEqualTo(list.skipped().size());
        assertThat(summary.index()).isEqualTo(list.sha256());
        assertThat(stored.files()).hasSize(list.kept().size());
        for (Artifact kept : list.kept()) {
            byte[] bytes = Files.readAllBytes(stored.file(kept.path()));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(kept.content().sha256());
        }
    }
}
