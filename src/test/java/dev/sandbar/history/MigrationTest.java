package dev.sandbar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunState;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** Indexes of other versions, and damaged ones. */
@Timeout(60)
final class MigrationTest {
    private static final String FIRST = "001-runs.sql";
    private static final RunId ENDED = new RunId("01m7yrrt800a1b2c3d4e5f6g7h");
    private static final RunId LIVE = new RunId("01m7yrtmv01a1b2c3d4e5f6g7h");

    @TempDir
    Path data;

    private Path file;
    private RunFolders folders;
    private KeptRuns runs;

    @BeforeEach
    void nameFile() {
        file = data.resolve("history.db");
        folders = new RunFolders(data);
        runs = new KeptRuns(folders);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MigrationTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Makes the file as the first version left it. */
    private void makeOldest() throws SQLException, IOException {
        try (Connection connection = JDBC.createConnection(JDBC.PREFIX + file, new Properties());
                Statement statement = connection.createStatement()) {
            for (String one : resource("version-1.sql").split(";\n", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    private static String text(Database database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Test
    void anIndexOfTheOldestVersionIsWhole() throws Exception {
        makeOldest();

        try (Database database = Database.open(file)) {
            RunSearch search = new RunSearch(database);
            List<RunSummary> all = search.find(RunQuery.newest(9));
            assertThat(all).extracting(RunSummary::id).containsExactly(LIVE, ENDED);
            assertThat(all.get(0).state()).isEqualTo(RunState.RUNNING);
            RunSummary ended = all.get(1);
            assertThat(ended.qualifiedName()).isEqualTo("docker/web");
            assertThat(ended.command()).containsExactly("make", "it's all");
            assertThat(ended.outcome()).contains(Outcome.FAILED);
            assertThat(ended.exitCode()).isEqualTo(OptionalInt.of(2));
            assertThat(ended.times().created()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
            assertThat(ended.kept()).isEqualTo(4711);
            assertThat(search.find(
                            RunQuery.newest(9).saying("connection refused").in("docker", "web")))
                    .extracting(RunSummary::id)
                    .containsExactly(ENDED);
        }
    }

    @Test
    void anIndexOfTheOldestVersionTakesNewRunsAndForgetsOld() throws Exception {
        makeOldest();
        RunId added = runs.keep("docker/web", 0, "connection made\n", "make");

        try (History history = History.open(data, folders)) {
            history.update();
            assertThat(history.find(RunQuery.newest(9).saying("connection")))
                    .extracting(RunSummary::id)
                    .containsExactlyInAnyOrder(added, ENDED);
            history.reread();
            assertThat(history.find(RunQuery.newest(9)))
                    .extracting(RunSummary::id)
                    .containsExactly(added);
        }
    }

    @Test
    void whatIsMissingOfTheSchemaIsAddedAndNothingIsLost() throws Exception {
        makeOldest();

        try (Database database = Database.open(file, List.of(FIRST, "test-more.sql"))) {
            assertThat(text(database, "PRAGMA user_version")).isEqualTo("2");
            assertThat(text(database, "SELECT group_concat(more) FROM (SELECT more FROM run ORDER BY key)"))
                    .isEqualTo("old,none");
            assertThat(new RunSearch(database).find(RunQuery.newest(9).saying("refused")))
                    .extracting(RunSummary::id)
                    .containsExactly(ENDED);
        }
    }

    @Test
    void aMigrationThatFailsChangesNothing() throws Exception {
        makeOldest();

        assertThatThrownBy(() -> Database.open(file, List.of(FIRST, "test-more.sql", "test-broken.sql")))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("no_such_table");

        try (Database database = Database.open(file, List.of(FIRST))) {
            assertThat(text(database, "PRAGMA user_version")).isEqualTo("1");
            assertThat(new RunSearch(database).find(RunQuery.newest(9))).hasSize(2);
            assertThat(text(database, "SELECT count(*) FROM pragma_table_info('run') WHERE name = 'more'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void manyWhoOpenAnOldIndexMigrateItOnce() throws Exception {
        makeOldest();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(threads.submit(() -> {
                    try (Database database = Database.open(file, List.of(FIRST, "test-more.sql"))) {
                        return text(database, "SELECT more FROM run WHERE id = '" + ENDED + "'");
                    }
                }));
            }
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo("old");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anIndexOfANewerVersionIsRefusedAndStaysAsItIs() throws Exception {
        RunId run = runs.keep("docker/web", 0, "treasure\n", "make");
        try (Database database = Database.open(file)) {
            database.execute("CREATE TABLE what_we_do_not_know (text TEXT)");
            database.execute("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> History.open(data, folders))
                .isInstanceOfSatisfying(RunStoreException.class, e -> assertThat(e.nextStep())
                        .isEqualTo("use that one, or remove the file: it is made anew"))
                .hasMessageContaining("was made by a newer Sandbar");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        Files.delete(file);
        expectToFind(run);
    }

    private void expectToFind(RunId... expected) {
        try (History history = History.open(data, folders)) {
            history.update();
            assertThat(history.find(RunQuery.newest(9)))
                    .extracting(RunSummary::id)
                    .containsExactly(expected);
            assertThat(history.find(RunQuery.newest(9).saying("treasure"))).hasSize(expected.length);
        }
    }

    @Test
    void aFileThatWasCutOffIsMadeAnew() throws Exception {
        RunId first = runs.keep("docker/web", 0, "treasure\n", "make");
        RunId second = runs.keep("docker/web", 0, "treasure\n", "make");
        expectToFind(second, first);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }

        expectToFind(second, first);
    }

    @Test
    void aDamagedPageIsToldAndWhatIsAdvisedHelps() throws Exception {
        RunId run = runs.keep("docker/web", 0, "treasure\n", "make");
        expectToFind(run);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // All but the page of the schema.
            byte[] odd = "odd".repeat((int) (channel.size() - 4096) / 3).getBytes(StandardCharsets.US_ASCII);
            channel.write(ByteBuffer.wrap(odd), 4096);
        }

        try (History history = History.open(data, folders)) {
            assertThatThrownBy(() -> history.find(RunQuery.newest(9)))
                    .isInstanceOfSatisfying(RunStoreException.class, e -> assertThat(e.nextStep())
                            .isEqualTo("remove it: it is made anew from the runs"))
                    .hasMessageContaining("it is damaged");
        }
        Files.delete(file);
        expectToFind(run);
    }
}
