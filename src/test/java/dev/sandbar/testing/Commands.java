package dev.sandbar.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Programs of this machine that a test needs around it. */
public final class Commands {
    private static final int PATIENCE_SECONDS = 60;

    private Commands() {}

    /** Runs a command to its end; answers what it prints. */
    public static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                fail(command + " failed: " + printed);
            }
            return printed.strip();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(command + " failed", e);
        }
    }

    /** Starts a service that a test stops; what it says goes to {@code log}. */
    public static Process start(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Asks a service to end and waits for that. */
    public static void stop(Process process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("a service did not end: " + process.info(), e);
        }
    }
}
