package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {
    private final Logger root = Logger.getLogger("");
    private final List<Handler> before = Arrays.asList(root.getHandlers());
    private final Level level = root.getLevel();
    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @BeforeEach
    void listen() {
        before.forEach(root::removeHandler);
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void putBack() {
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
            handler.close();
        }
        before.forEach(root::addHandler);
        root.setLevel(level);
        System.setErr(stderr);
        System.clearProperty(LogFile.PATH);
    }

    private String log(Path file) {
        System.setProperty(LogFile.PATH, file.toString());
        new LogFile();
        Logger.getLogger("some.thing").log(Level.WARNING, "it happened", new IllegalStateException("broken"));
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsLoggedIsInTheFileAndNotOnTheScreen() throws IOException {
        Path file = directory.resolve("sandbar.log");

        assertThat(log(file)).isEmpty();
        assertThat(Files.readString(file)).contains("it happened", "broken");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsNotToldOnTheScreen() throws IOException {
        Path full = Files.createSymbolicLink(directory.resolve("sandbar.log"), Path.of("/dev/full"));

        assertThat(log(full)).isEmpty();
    }
}
