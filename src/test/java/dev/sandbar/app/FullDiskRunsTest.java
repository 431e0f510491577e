package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.history.History;
import dev.sandbar.history.KeptRuns;
import dev.sandbar.history.RunQuery;
import dev.sandbar.history.audit.AuditFiles;
import dev.sandbar.history.audit.AuditVerifier;
import dev.sandbar.run.folder.FolderLimits;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunId;
import dev.sandbar.testing.SmallDisk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code sandbar runs} on a disk without a byte left: what makes room must be possible there. */
@Timeout(120)
final class FullDiskRunsTest {
    private static final int MEBIBYTES = 32;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<RunId> kept = new ArrayList<>();
    private SmallDisk disk;
    private Path data;

    @BeforeEach
    void keepRuns() throws Exception {
        data = directory.resolve("data");
        disk = SmallDisk.mount(data, MEBIBYTES);
        KeptRuns runs = new KeptRuns(new RunFolders(data, new FolderLimits(1 << 20, 1 << 20, 1 << 20, 0)));
        for (int i = 0; i < 60; i++) {
            kept.add(runs.keep("near/web", 0, "output " + i + "\n", "make", "target-" + i));
        }
        assertThat(run("runs", "ls")).isZero();
        // Anything that is audited, which sets the space aside.
        assertThat(run(
                        "runs",
                        "export",
                        "last",
                        "--output",
                        directory.resolve("runs.zip").toString()))
                .isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Set.of());
        Paths paths = new Paths(directory, data, directory.resolve("cache"));
        try (Providers none = new Providers(List.of(), Duration.ofSeconds(10))) {
            return Main.run(
                    List.of(words), new Context(streams, Map.of("LANG", "C"), paths, Configuration.DEFAULT, none));
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private void expectToBeNoted(String words) throws IOException {
        assertThat(run("audit", "ls", "--limit", "3")).isZero();
        assertThat(out()).contains(words);
        assertThat(AuditVerifier.verify(AuditFiles.in(data)).findings()).isEmpty();
        assertThat(AuditVerifier.verify(AuditFiles.in(data)).repairs()).isEmpty();
    }

    @Test
    void pruningMakesRoomAndIsNoted() throws Exception {
        disk.fill();

        assertThat(run("runs", "prune", "--max-runs", "7", "--yes"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();

        assertThat(out()).startsWith("removed 53 runs");
        assertThat(run("runs", "ls", "--quiet")).isZero();
        assertThat(out()).hasLineCount(7);
        assertThat(data.toFile().getUsableSpace()).isPositive();
        expectToBeNoted("removed 53 runs");
    }

    @Test
    void removingOneRunMakesRoomAndIsNoted() throws Exception {
        disk.fill();
        String run = kept.get(3).text();

        assertThat(run("runs", "rm", run))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();

        assertThat(new RunFolders(data).ids()).hasSize(59);
        assertThat(new RunFolders(data).pending()).isEmpty();
        expectToBeNoted("removed");
    }

    @Test
    void anIndexThatCannotGrowForgetsWhatMadeRoomFirst() throws Exception {
        RunFolders folders = new RunFolders(data);
        try (History history = History.open(data, folders)) {
            disk.fill();

            history.remove(kept.subList(0, 50));

            assertThat(history.find(RunQuery.newest(100))).hasSize(10);
        }
        assertThat(folders.ids()).hasSize(10);
        assertThat(folders.pending()).isEmpty();
    }

    @Test
    void whatMakesNoRoomIsRefusedAndTakesNothingOfWhatIsSetAside() throws Exception {
        disk.fill();
        Path file = directory.resolve("another.zip");

        for (int i = 0; i < 20; i++) {
            run("runs", "export", "last", "--output", file.toString());
        }

        assertThat(run("runs", "export", "last", "--output", file.toString())).isEqualTo(ExitStatuses.OWN_FAILURE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nothing is done that cannot be noted");
        assertThat(AuditFiles.in(data).reserve()).exists();
        assertThat(run("runs", "rm", "last")).isZero();
    }

    @Test
    void theSpaceIsSetAsideAgainWhenThereIsPlenty() throws Exception {
        Path filler = disk.fill();
        assertThat(run("runs", "rm", "last")).isZero();
        assertThat(AuditFiles.in(data).reserve()).doesNotExist();
        Files.delete(filler);

        run("runs", "export", "last", "--output", directory.resolve("runs.zip").toString());

        assertThat(AuditFiles.in(data).reserve()).exists();
    }
}
