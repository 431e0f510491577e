package dev.sandbar.testing;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads an exec to its end and keeps everything it gave. */
public final class ExecRunner {
    private ExecRunner() {}

    /** What an exec gave. */
    public static final class Result {
        private final byte[] stdout;
        private final byte[] stderr;
        private final ExitStatus status;

        private Result(byte[] stdout, byte[] stderr, ExitStatus status) {
            this.stdout = stdout;
            this.stderr = stderr;
            this.status = status;
        }

        public byte[] stdout() {
            return stdout;
        }

        public byte[] stderr() {
            return stderr;
        }

        public ExitStatus status() {
            return status;
        }

        public String out() {
            return new String(stdout, StandardCharsets.UTF_8);
        }

        public String err() {
            return new String(stderr, StandardCharsets.UTF_8);
        }

        /** The exit code; an error when the end was not seen. */
        public int code() {
            if (status instanceof ExitStatus.Exited exited) {
                return exited.code();
            }
            throw new AssertionError("the end was not seen: " + status);
        }
    }

    /** Reads to the end, waits for the process and lets go of the exec. */
    public static Result finish(Exec exec) throws InterruptedException {
        try (exec) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            for (OutputChunk chunk = exec.read(); chunk != null; chunk = exec.read()) {
                (chunk.stream() == Stream.STDOUT ? out : err).writeBytes(chunk.bytes());
            }
            return new Result(out.toByteArray(), err.toByteArray(), exec.await());
        }
    }

    /** Reads until stdout holds {@code text}; an error when it ends before. */
    public static String readUntil(Exec exec, String text) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (OutputChunk chunk = exec.read(); chunk != null; chunk = exec.read()) {
            if (chunk.stream() == Stream.STDOUT) {
                out.writeBytes(chunk.bytes());
                if (out.toString(StandardCharsets.UTF_8).contains(text)) {
                    return out.toString(StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("ended without '" + text + "': " + out.toString(StandardCharsets.UTF_8));
    }
}
