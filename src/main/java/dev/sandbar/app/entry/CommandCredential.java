package dev.sandbar.app.entry;

import dev.sandbar.sandbox.Credential;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A secret that a command prints, such as one of a password store. Its output is never logged; what it says on stderr is
 * dropped, since it could stand across the full screen.
 *
 * @param patience how long the command may take
 */
record CommandCredential(List<String> command, Duration patience) implements Credential {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MAX_BYTES = 64 * 1024;

    CommandCredential {
        command = List.copyOf(command);
    }

    CommandCredential(List<String> command) {
        this(command, PATIENCE);
    }

    @Override
    public String read() {
        Process process = start();
        try {
            String secret = firstBytes(process).strip();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("did not end within " + patience.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw failed("ended with status " + process.exitValue());
            }
            if (secret.isEmpty()) {
                throw failed("printed nothing");
            }
            return secret;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start() {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw failed("cannot be started: " + e.getMessage());
        }
    }

    private String firstBytes(Process process) throws InterruptedException {
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()));
        try {
            return output.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed("did not end within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw failed("could not be read: " + e.getCause());
        }
    }

    private String readAll(InputStream output) {
        try {
            byte[] bytes = output.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw failed("printed more than " + MAX_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failed("could not be read: " + e.getMessage());
        }
    }

    private ProviderException failed(String what) {
        return new ProviderException(
                Kind.UNAUTHORISED,
                "the command '" + command.get(0) + "' for a credential " + what,
                "run it by hand: " + String.join(" ", command));
    }
}
