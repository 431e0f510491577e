package dev.sandbar.provider.docker;

import dev.sandbar.provider.process.Script;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Signal;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Sends signals from outside the sandbox, where its image has no shell: the processes of a local engine's containers are
 * this machine's too, and whoever may read the environment of all of them (root) may signal them.
 *
 * @param local whether the engine is on this machine
 */
record HostSignals(boolean local) {
    private static final System.Logger LOG = LazyLogger.of(HostSignals.class);
    private static final Path OF_ANOTHER_USER = Path.of("/proc/1/environ");
    private static final int PATIENCE_SECONDS = 20;

    /** Signals everything that carries the marker; answers false when that is not possible from here. */
    boolean send(String marker, Signal signal) {
        if (!local || !Files.isReadable(OF_ANOTHER_USER)) {
            return false;
        }
        try {
            Process process = new ProcessBuilder(Script.signal(marker, signal))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "this machine has no shell either", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
