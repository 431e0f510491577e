package dev.sandbar.testing;

import java.io.IOException;
import java.nio.file.Path;
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

    private static Path prepare() {
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
