package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One start of the program without a terminal; its output is gathered on threads of their own. */
final class Shot implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Thread outReader;
    private final Thread errReader;
    private final long started = System.nanoTime();

    private Shot(ProcessBuilder builder) throws IOException {
        this.process = builder.start();
        this.outReader = gather(process.getInputStream(), out);
        this.errReader = gather(process.getErrorStream(), err);
    }

    /** What a start left. */
    record Result(String out, String err, int status, Duration duration) {
        /** The start said what is wrong and, on a line of its own, what to do next. */
        Result failsWith(int expected, String words) {
            assertThat(status).as(err).isEqualTo(expected);
            assertThat(err).contains(words).matches("(?s)sandbar: [^\n]+\n  [^\n]+\n");
            return this;
        }
    }

    /** Starts it and leaves its stdin open. */
    static Shot start(ProcessBuilder builder) {
        try {
            return new Shot(builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, feeds it {@code input} and waits for its end. */
    static Result run(ProcessBuilder builder, String input) {
        try (Shot shot = start(builder)) {
            shot.process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            shot.process.getOutputStream().close();
            return shot.await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Result run(ProcessBuilder builder) {
        return run(builder, "");
    }

    private static Thread gather(InputStream from, ByteArrayOutputStream to) {
        Thread thread = new Thread(
                () -> {
                    try {
                        from.transferTo(to);
                    } catch (IOException e) {
                        to.writeBytes(("\n" + e).getBytes(StandardCharsets.UTF_8));
                    }
                },
                "gather");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** What it has written to stderr so far. */
    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Process process() {
        return process;
    }

    /** Sends a signal by its name. */
    Shot signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(status).as("kill -" + name).isZero();
            return this;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Result await() {
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("it ends")
                    .isTrue();
            outReader.join();
            errReader.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Result(
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8),
                process.exitValue(),
                Duration.ofNanos(System.nanoTime() - started));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
