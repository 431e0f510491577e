package dev.sandbar.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.history.audit.AuditFiles;
import dev.sandbar.history.audit.AuditVerifier;
import dev.sandbar.history.audit.AuditVerifier.Verdict;
import dev.sandbar.history.bundle.RunCheck;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.testing.OwnClassPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that write the same history, and are killed while they do. */
@Timeout(300)
final class SharedHistoryTest {
    private static final int KILLS = Integer.getInteger("sandbar.test.kills", 10);
    private static final long LONGEST_LIFE_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private static final String CLASS_PATH = OwnClassPath.of(
            HistoryWriter.class,
            History.class,
            org.sqlite.JDBC.class,
            org.slf4j.Logger.class,
            com.fasterxml.jackson.core.JsonFactory.class,
            com.fasterxml.jackson.databind.ObjectMapper.class,
            com.fasterxml.jackson.annotation.JsonProperty.class);

    @TempDir
    Path data;

    private Process start(int threads, long millis) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        CLASS_PATH,
                        HistoryWriter.class.getName(),
                        data.toString(),
                        String.valueOf(threads),
                        String.valueOf(millis))
                .redirectErrorStream(true)
                .start();
    }

    /** Reads what a writer says up to its end; lines that are no identifiers are complaints. */
    private static void collect(BufferedReader said, Set<RunId> finished, List<String> complaints) {
        said.lines().forEach(line -> RunId.parse(line).ifPresentOrElse(finished::add, () -> complaints.add(line)));
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private void everythingIsThere(Set<RunId> finished) throws IOException, SQLException {
        RunFolders folders = new RunFolders(data);
        try (History history = History.open(data, folders)) {
            history.update();
            Set<RunId> known = new HashSet<>();
            for (RunSummary run : history.find(RunQuery.newest(1_000_000))) {
                known.add(run.id());
                assertThat(run.outcome()).as("an end of " + run.id()).isPresent();
            }
            // A folder without a record is of a run that was never begun.
            assertThat(folders.ids())
                    .allMatch(id -> known.contains(id) || folders.record(id).isEmpty());
            assertThat(known).containsAll(finished);
        }
        for (RunId run : finished) {
            RunRecord record = folders.record(run).orElseThrow();
            assertThat(record.end().orElseThrow().result().outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(RunCheck.problems(record, folders)).isEmpty();
        }
        try (Database database = Database.open(data.resolve("history.db"));
                Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
            assertThat(row.getString(1)).isEqualTo("ok");
        }
        Verdict verdict = AuditVerifier.verify(AuditFiles.in(data));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.lines()).isGreaterThanOrEqualTo(2L * finished.size());
    }

    @Test
    void killedWritersLoseNothing() throws Exception {
        Random random = new Random();
        Set<RunId> finished = new HashSet<>();
        for (int i = 0; i < KILLS; i++) {
            Process writer = start(2, TimeUnit.MINUTES.toMillis(5));
            try (BufferedReader said = output(writer)) {
                assertThat(said.readLine()).isEqualTo("ready");
                LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_LIFE_NANOS));
                // Through its handle, since the process itself would close what it has said.
                writer.toHandle().destroyForcibly();
                List<String> complaints = new ArrayList<>();
                collect(said, finished, complaints);
                // The last line may be half a one.
                assertThat(complaints).allMatch(line -> line.length() < 26);
            } finally {
                writer.destroyForcibly().waitFor();
            }
            everythingIsThere(finished);
        }
    }

    @Test
    void manyWriteAtOnce() throws Exception {
        long millis = Long.getLong("sandbar.test.millis", 2_000);
        List<Process> writers = new ArrayList<>();
        Set<RunId> finished = new HashSet<>();
        try {
            // As many as two consoles and ten commands.
            for (int i = 0; i < 3; i++) {
                writers.add(start(4, millis));
            }
            for (Process writer : writers) {
                List<String> complaints = new ArrayList<>();
                try (BufferedReader said = output(writer)) {
                    collect(said, finished, complaints);
                }
                assertThat(complaints).containsExactly("ready");
                assertThat(writer.waitFor()).isZero();
            }
        } finally {
            writers.forEach(Process::destroyForcibly);
        }
        assertThat(finished).hasSizeGreaterThanOrEqualTo(12);
        everythingIsThere(finished);
    }
}
