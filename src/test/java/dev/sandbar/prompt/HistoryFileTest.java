package dev.sandbar.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class HistoryFileTest {
    @TempDir
    private Path folder;

    private HistoryFile history() {
        return new HistoryFile(folder.resolve("command-history"));
    }

    private static void keep(HistoryFile history, String line) {
        history.add(line);
        history.write();
    }

    @Test
    void findsALineBeforeItIsWritten() throws IOException {
        HistoryFile history = history();
        keep(history, "first");
        history.add("second");

        assertThat(history.lines()).containsExactly("first", "second");
        assertThat(history().lines()).containsExactly("first");
        history.write();
        assertThat(history().lines()).containsExactly("first", "second");
    }

    @Test
    void remembersALineThatCannotBeWritten() throws IOException {
        Files.createDirectory(folder.resolve("command-history"));
        HistoryFile history = history();

        keep(history, "ls");

        assertThat(history.lines()).containsExactly("ls");
    }

    @Test
    void keepsLinesOfAnyText() {
        String line = "exec web -- printf 'a\\nb'\n\t\"x\\\\\" \r日本";

        keep(history(), line);

        assertThat(history().lines()).containsExactly(line);
    }

    @Test
    void isNobodyElsesToRead() throws IOException {
        keep(history(), "ls");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("command-history"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsTheNewestOfTheSame() {
        List.of("a", "b", "a").forEach(line -> keep(history(), line));

        assertThat(history().lines()).containsExactly("b", "a");
    }

    @Test
    void keepsNeitherBlankNorEndlessLines() {
        keep(history(), " ");
        keep(history(), "x".repeat(HistoryFile.LONGEST_LINE + 1));

        assertThat(history().lines()).isEmpty();
    }

    @Test
    void shortensTheFileWhenItHasTooManyLines() throws IOException {
        Path file = folder.resolve("command-history");
        Files.write(
                file,
                IntStream.range(0, HistoryFile.MOST_LINES)
                        .mapToObj(i -> "line " + i)
                        .toList());

        keep(history(), "the last");

        assertThat(Files.readAllLines(file)).hasSize(HistoryFile.LINES).endsWith("line 2999", "the last");
    }

    @Test
    void losesNothingOfManyConsoles() throws InterruptedException {
        List<Thread> consoles = new ArrayList<>();
        for (int console = 0; console < 4; console++) {
            String name = "console " + console + " line ";
            HistoryFile file = history();
            consoles.add(new Thread(() -> IntStream.range(0, 100).forEach(i -> keep(file, name + i))));
        }
        consoles.forEach(Thread::start);
        for (Thread console : consoles) {
            console.join();
        }

        assertThat(history().lines()).hasSize(400).doesNotHaveDuplicates();
    }

    @Test
    void readsWhatIsThereOfADamagedFile() throws IOException {
        Files.write(folder.resolve("command-history"), new byte[] {'l', 's', '\n', (byte) 0xff, '\n', 'a', '\\'});

        assertThat(history().lines()).containsExactly("ls", "\ufffd", "a\\");
    }
}
