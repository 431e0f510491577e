package dev.sandbar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DriverStartTest {
    @Test
    @Timeout(60)
    void aDatabaseOpensWhileItsDriverIsMadeReadyBesideIt(@TempDir Path data) {
        DriverStart.ahead();
        DriverStart.ahead();

        try (Database database = Database.open(data.resolve("history.db"))) {
            assertThatCode(() -> database.execute("SELECT count(*) FROM run")).doesNotThrowAnyException();
        }
        assertThat(data.resolve("history.db")).isNotEmptyFile();
    }
}
