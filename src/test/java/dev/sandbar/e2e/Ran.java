package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a program gave that was run to its end, with its stdin at its end. */
public record Ran(int status, String out, String err) {
    /** Starts it and waits for its end. */
    public static Ran run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path err = Files.createTempFile("ran", ".err");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(err);
        Files.delete(err);
        return new Ran(process.exitValue(), out, said);
    }
}
