package dev.sandbar.provider.docker.http;

import dev.sandbar.sandbox.LazyLogger;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A connection through the standard streams of a command, as {@code ssh … docker system dial-stdio} offers it.
 *
 * <p>When the command fails, the end of its output is an error with what it said, not the end of the engine's answer.
 */
final class PipeConnection implements Connection {
    private static final System.Logger LOG = LazyLogger.of(PipeConnection.class);
    private static final int LONGEST_COMPLAINT = 4096;
    private static final int END_SECONDS = 2;

    private final Process process;
    private final InputStream input;
    private String complaint = "";

    PipeConnection(Process process) {
        this.process = process;
        this.input = new FilterInputStream(process.getInputStream()) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                return b < 0 ? end() : b;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                return count < 0 ? end() : count;
            }
        };
        Thread listener = new Thread(this::listen, "docker-ssh-errors");
        listener.setDaemon(true);
        listener.start();
    }

    /** Reads what the command complains about, so that it never waits for a reader; keeps the beginning. */
    private void listen() {
        try (InputStream errors = process.getErrorStream()) {
            String said = new String(errors.readNBytes(LONGEST_COMPLAINT), StandardCharsets.UTF_8);
            synchronized (this) {
                complaint = said.strip();
            }
            errors.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the errors of a connection command", e);
        }
    }

    private int end() throws IOException {
        try {
            if (process.waitFor(END_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
                throw new IOException("ssh ended with status " + process.exitValue() + ": " + complaint());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return -1;
    }

    private synchronized String complaint() {
        return complaint;
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        OutputStream sink = process.getOutputStream();
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                sink.write(b);
                sink.flush();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                sink.write(bytes, offset, length);
                sink.flush();
            }
        };
    }

    @Override
    public void endOutput() throws IOException {
        process.getOutputStream().close();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
