package dev.sandbar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunState;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class HistoryTest {
    @TempDir
    Path data;

    private RunFolders folders;
    private KeptRuns runs;
    private History history;

    @BeforeEach
    void open() {
        folders = new RunFolders(data);
        runs = new KeptRuns(folders);
        history = History.open(data, folders);
    }

    @AfterEach
    void close() {
        history.close();
    }

    private List<RunId> found(RunQuery query) {
        history.update();
        return history.find(query).stream().map(RunSummary::id).toList();
    }

    private static RunQuery all() {
        return RunQuery.newest(100);
    }

    @Test
    void theNewestComeFirst() {
        RunId first = runs.keep("docker/web", 0, "", "true");
        RunId second = runs.keep("docker/web", 3, "", "make", "it's all", "");

        assertThat(found(all())).containsExactly(second, first);
        RunSummary run = history.find(all()).get(0);
        assertThat(run.qualifiedName()).isEqualTo("docker/web");
        assertThat(run.command()).containsExactly("make", "it's all", "");
        assertThat(run.line()).isEqualTo("make 'it'\\''s all' ''");
        assertThat(run.outcome()).contains(Outcome.FAILED);
        assertThat(run.exitCode()).isEqualTo(OptionalInt.of(3));
        assertThat(run.times().created()).isEqualTo(KeptRuns.FIRST.plusSeconds(1));
        assertThat(run.times().duration()).contains(Duration.ofMillis(1_500));
    }

    @Test
    void everyFilterHolds() {
        RunId web = runs.keep("docker/web", 0, "", "true");
        RunId api = runs.keep("docker/api", 1, "", "false");
        RunId far = runs.keep("far/web", 1, "", "false");

        assertThat(found(all().in("docker", "web"))).containsExactly(web);
        assertThat(found(all().ended(Outcome.FAILED))).containsExactly(far, api);
        assertThat(found(all().after(api))).containsExactly(web);
        assertThat(found(RunQuery.newest(1))).containsExactly(far);
        assertThat(found(new RunQuery(
                        Optional.of("docker"),
                        Optional.empty(),
                        Optional.of(Outcome.FAILED),
                        false,
                        Optional.of(KeptRuns.FIRST.plusSeconds(1)),
                        Optional.of("false"),
                        Optional.empty(),
                        5)))
                .containsExactly(api);
    }

    @Test
    void textIsFoundInCommandAndOutput() {
        RunId made = runs.keep("docker/web", 0, "compiling Größe.java\n", "make", "all");
        RunId failed = runs.keep("docker/web", 2, "\u001b[31mconnection \u001b[1mrefused\u001b[0m\n", "curl", "-v");

        assertThat(found(all().saying("MAKE"))).containsExactly(made);
        assertThat(found(all().saying("connection refused"))).containsExactly(failed);
        assertThat(found(all().saying("connection refused").in("docker", "web")))
                .containsExactly(failed);
        assertThat(found(all().saying("connection refused").in("docker", "api")))
                .isEmpty();
        assertThat(found(all().saying("refused connection"))).isEmpty();
        assertThat(found(all().saying("größe.java"))).containsExactly(made);
    }

    @Test
    void nothingInATextIsAnOperator() {
        RunId run = runs.keep("docker/web", 0, "a \"quoted\" OR (b) NEAR c*", "true");

        assertThat(found(all().saying("\"quoted\" OR (b)"))).containsExactly(run);
        assertThat(found(all().saying("\" OR \""))).containsExactly(run);
        assertThat(found(all().saying("a AND c"))).isEmpty();
        assertThat(found(all().saying("command:true"))).isEmpty();
        assertThat(found(all().saying(RunTags.provider("docker")))).isEmpty();
        assertThat(found(all().saying("*\"'();--"))).isEmpty();
    }

    @Test
    void theEndOfLongOutputIsFoundToo() {
        String filler = "nothing to see in this line\n".repeat(40_000);
        RunId run = runs.keep("docker/web", 1, "first\n" + filler + "lastly broken\n", "make");

        assertThat(found(all().saying("lastly broken"))).containsExactly(run);
        assertThat(found(all().saying("first nothing"))).containsExactly(run);
    }

    @Test
    void aLiveRunIsThereBeforeItEnds() {
        RunRecord record = runs.record("docker/web", "sleep", "60");
        try (OpenRun live = runs.live(record)) {
            assertThat(found(all())).containsExactly(record.id());
            assertThat(history.find(all()).get(0).state()).isEqualTo(RunState.RUNNING);
            assertThat(history.find(all()).get(0).outcome()).isEmpty();

            live.finish(record.running(KeptRuns.FIRST).ended(KeptRuns.end(record, 0, "", "")));
        }

        assertThat(found(all().ended(Outcome.SUCCEEDED))).containsExactly(record.id());
        assertThat(folders.pending()).isEmpty();
    }

    @Test
    void whatIsCollectedAfterTheEndIsCountedToo() {
        RunRecord record = KeptRuns.asking(runs.record("docker/web", "make"), "*.log");
        RunRecord ended = record.running(KeptRuns.FIRST).ended(KeptRuns.end(record, 0, "treasure\n", ""));
        try (OpenRun live = runs.live(record)) {
            live.append(Stream.STDOUT, 1, "treasure\n".getBytes(StandardCharsets.UTF_8), 9);
            live.update(ended);
            assertThat(found(all())).containsExactly(record.id());
            assertThat(history.find(all()).get(0).kept()).isEqualTo(9);
            assertThat(folders.pending()).containsExactly(record.id());
            assertThat(beyond(Optional.of(9L), OptionalLong.empty(), OptionalLong.empty()))
                    .isEmpty();

            ArtifactSummary collected = new ArtifactSummary(1, 100, 0, "", Optional.empty());
            live.finish(record.running(KeptRuns.FIRST)
                    .ended(ended.end().orElseThrow().with(collected)));
        }

        assertThat(found(all().saying("treasure"))).containsExactly(record.id());
        assertThat(history.find(all()).get(0).kept()).isEqualTo(109);
        assertThat(folders.pending()).isEmpty();
    }

    @Test
    void whatIsBehindDoesNotReplaceWhatIsFurther() throws SQLException {
        RunRecord record = runs.record("docker/web", "true");
        runs.keep(record, 0, "", "");
        history.update();

        try (Database other = Database.open(data.resolve("history.db"))) {
            new RunIndex(other).put(record, "");
        }

        assertThat(history.find(all()).get(0).state()).isEqualTo(RunState.ENDED);
    }

    @Test
    void aRunIsNamedByItsBeginningOrAsTheLast() throws UnknownRunException {
        RunId first = runs.keep("docker/web", 0, "", "true");
        RunId second = runs.keep("docker/web", 0, "", "true");
        history.update();

        assertThat(history.resolve("last")).isEqualTo(second);
        assertThat(history.resolve(first.text())).isEqualTo(first);
        assertThat(history.resolve(first.text().substring(0, 12).toUpperCase(Locale.ROOT)))
                .isEqualTo(first);
        assertThatThrownBy(() -> history.resolve(first.text().substring(0, 5)))
                .isInstanceOf(UnknownRunException.class)
                .hasMessageContaining("several runs begin with");
        assertThatThrownBy(() -> history.resolve("nosuch")).hasMessageContaining("there is no run nosuch");
        assertThatThrownBy(() -> history.resolve("%")).hasMessageContaining("there is no run");
        assertThatThrownBy(() -> history.resolve("")).hasMessageContaining("there is no run");
    }

    @Test
    void aRemovedRunLeavesNothing() {
        RunId gone = runs.keep("docker/web", 0, "treasure", "true");
        RunId stays = runs.keep("docker/web", 0, "", "true");
        history.update();

        history.remove(List.of(gone));

        assertThat(found(all())).containsExactly(stays);
        assertThat(found(all().saying("treasure"))).isEmpty();
        assertThat(folders.folder(gone)).doesNotExist();
    }

    @Test
    void aRemovalThatWasBrokenOffIsFinished() throws IOException {
        RunId run = runs.keep("docker/web", 0, "treasure", "true");
        RunId old = new RunId("01" + run.text().substring(2).replaceAll("[a-z]", "0"));
        Files.createDirectories(folders.folder(old));
        folders.unsettle(old);
        history.update();
        folders.unsettle(run);

        assertThat(found(all().saying("treasure"))).containsExactly(run);
        assertThat(folders.pending()).isEmpty();
        assertThat(folders.folder(old)).doesNotExist();
    }

    @Test
    void theOldestGoFirst() {
        RunId first = runs.keep("docker/web", 0, "12345", "true");
        RunId second = runs.keep("docker/web", 0, "12345", "true");
        RunId third = runs.keep("docker/web", 0, "12345", "true");
        history.update();

        assertThat(beyond(Optional.empty(), OptionalLong.of(2), OptionalLong.empty()))
                .containsExactly(first);
        assertThat(beyond(Optional.empty(), OptionalLong.empty(), OptionalLong.of(9)))
                .containsExactly(first, second);
        assertThat(beyond(Optional.of(2L), OptionalLong.empty(), OptionalLong.empty()))
                .containsExactly(first, second);
        assertThat(beyond(Optional.of(9L), OptionalLong.of(9), OptionalLong.of(99)))
                .containsExactly(first, second, third);
        assertThat(beyond(Optional.empty(), OptionalLong.empty(), OptionalLong.empty()))
                .isEmpty();
    }

    private List<RunId> beyond(Optional<Long> seconds, OptionalLong count, OptionalLong bytes) {
        Retention limits = new Retention(seconds.map(KeptRuns.FIRST::plusSeconds), count, bytes);
        return history.beyond(limits).stream().map(RunSummary::id).toList();
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        runs.keep("docker/web", 0, "treasure", "true");
        history.update();

        for (String end : List.of("", "-wal", "-shm")) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(data.resolve("history.db" + end));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }
    }

    @Test
    void aLostIndexIsMadeAnew() throws IOException {
        RunId run = runs.keep("docker/web", 0, "treasure", "true");
        assertThat(found(all())).containsExactly(run);
        history.close();
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(data.resolve("history.db" + end));
        }

        history = History.open(data, folders);

        assertThat(found(all().saying("treasure"))).containsExactly(run);
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        RunId run = runs.keep("docker/web", 0, "treasure", "true");
        assertThat(found(all())).containsExactly(run);
        history.close();
        Files.writeString(data.resolve("history.db"), "this is not a database at all".repeat(500));

        history = History.open(data, folders);

        assertThat(found(all().saying("treasure"))).containsExactly(run);
    }

    @Test
    void anIndexOfANewerSandbarIsLeftAlone() throws SQLException {
        try (Database database = Database.open(data.resolve("history.db"))) {
            database.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> History.open(data, folders))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("newer Sandbar");
    }

    @Test
    void manyOpenTheFirstHistoryAtOnce(@TempDir Path fresh) throws Exception {
        RunFolders own = new RunFolders(fresh);
        RunId run = new KeptRuns(own).keep("docker/web", 0, "", "true");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<RunSummary>>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> {
                    try (History one = History.open(fresh, own)) {
                        one.update();
                        return one.find(all());
                    }
                }));
            }
            for (Future<List<RunSummary>> one : all) {
                assertThat(one.get()).extracting(RunSummary::id).containsExactly(run);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
