package dev.sandbar.app;

import dev.sandbar.app.logging.LibraryLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Sends what is logged to a file, since a line on stderr would end up in a command's output or across the full screen.
 * {@code java.util.logging} makes one when the first line is logged ({@code java.util.logging.config.class}), so a start
 * that logs nothing pays nothing.
 */
public final class LogFile {
    /** The system property that tells where the file is. */
    static final String PATH = "sandbar.log";

    private static final int MAX_BYTES = 1024 * 1024;
    private static final int FILES = 1;

    /** Called by {@code java.util.logging}. */
    public LogFile() {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        String path = System.getProperty(PATH, "");
        if (path.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(Path.of(path).toAbsolutePath().getParent());
            // "%" begins a pattern of the handler's own.
            FileHandler handler = new FileHandler(path.replace("%", "%%"), MAX_BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setErrorManager(new Silence());
            root.addHandler(handler);
        } catch (IOException e) {
            // There is nowhere to say it: stderr belongs to the command that runs.
            root.setLevel(Level.OFF);
        }
    }

    /** What the disk does not take is lost: on stderr, where it would be told, is the full screen. */
    private static final class Silence extends ErrorManager {
        @Override
        public synchronized void error(String message, Exception failure, int code) {}
    }

    /** Makes it the configuration of this program, before anything is logged. */
    static void use(Path file) {
        System.setProperty(PATH, file.toString());
        System.setProperty("java.util.logging.config.class", LogFile.class.getName());
        LibraryLogs.use();
    }
}
