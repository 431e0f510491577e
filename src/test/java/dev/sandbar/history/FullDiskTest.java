package dev.sandbar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that may not grow fails with SQLite's own code for a full disk. */
@Timeout(60)
final class FullDiskTest {
    @TempDir
    Path data;

    @Test
    void nothingIsLostWhenTheIndexCannotGrow() throws SQLException {
        RunFolders folders = new RunFolders(data);
        KeptRuns runs = new KeptRuns(folders);
        RunId before = runs.keep("docker/web", 0, "one\n", "make");
        try (History history = History.open(data, folders)) {
            history.update();
        }
        RunRecord record = runs.record("docker/web", "make");
        runs.keep(record, 0, "two\n", "");

        try (Database full = Database.open(data.resolve("history.db"))) {
            full.execute("PRAGMA max_page_count = 1");
            assertThatThrownBy(() -> full.inTransaction(
                            () -> new RunIndex(full).put(record, "so much that it needs more room ".repeat(10_000))))
                    .isInstanceOfSatisfying(SQLException.class, e -> {
                        assertThat(SqliteCode.of(e)).isEqualTo(SqliteCode.FULL);
                        assertThat(full.failure(e)).hasMessageContaining("the disk is full");
                    });
            assertThat(new RunSearch(full).find(RunQuery.newest(9)))
                    .extracting(RunSummary::id)
                    .containsExactly(before);
        }

        assertThat(folders.pending()).containsExactly(record.id());
        try (History history = History.open(data, folders)) {
            history.update();
            assertThat(history.find(RunQuery.newest(9)))
                    .extracting(RunSummary::id)
                    .containsExactly(record.id(), before);
        }
    }
}
