package dev.sandbar.provider.docker;

import dev.sandbar.provider.process.Script;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Signal;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
    private static final int LONGEST_REPORT = 100;

    /** Signals everything that carries the marker; empty when that is not possible from here. */
    Optional<SignalReport> send(String marker, Signal signal) {
        if (!local || !Files.isReadable(OF_ANOTHER_USER)) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder(Script.signal(marker, signal))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Two numbers: they wait in the pipe for who reads them.
            boolean good = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            byte[] report = good ? process.getInputStream().readNBytes(LONGEST_REPORT) : new byte[0];
            process.destroy();
            return good
                    ? Optional.of(SignalReport.parse(new String(report, StandardCharsets.US_ASCII)))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "this machine has no shell either", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
