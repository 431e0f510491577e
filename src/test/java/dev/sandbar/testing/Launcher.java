package dev.sandbar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** The launcher of this checkout, ready to start at once. */
public final class Launcher {
    private static final Path FILE = Path.of("sandbar").toAbsolutePath();
    private static final Path READY = prepare();

    private Launcher() {}

    /** Its path; what it makes at its first start, which it would announce, is made already. */
    public static Path path() {
        return READY;
    }

    /** One after the other, where tests run in several processes. */
    private static Path prepare() {
        Path lock = Path.of("target", "launcher.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path start() {
        ProcessBuilder builder = new ProcessBuilder(FILE.toString(), "version");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            // The first start may find an archive of an earlier build, and leaves the making of a new one to the
            // second.
            for (int i = 0; i < 2; i++) {
                Process process = builder.start();
                if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw new AssertionError(FILE + " version does not end well");
                }
            }
            return FILE;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(FILE + " cannot be started", e);
        }
    }
}
