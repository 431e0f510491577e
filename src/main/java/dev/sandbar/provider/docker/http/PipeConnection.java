package dev.sandbar.provider.docker.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A connection through the standard streams of a command, as {@code ssh … docker system dial-stdio} offers it.
 *
 * <p>When the command fails, its status and what it said are the error. Whether a reader sees the end of its output or a
 * writer the broken pipe first is chance, so both wait for the command's end before they tell anything.
 */
final class PipeConnection implements Connection {
    /** Between closing its streams and its end a command has nothing left to do. */
    private static final int END_SECONDS = 5;

    /** What it said is in the pipe when it has ended; only the listener may have to get its turn. */
    private static final int WORDS_MILLIS = 2_000;

    private final Process process;
    private final Complaint complaint;

    PipeConnection(Process process) {
        this.process = process;
        this.complaint = Complaint.listen(process.getErrorStream());
    }

    /** Throws the command's own failure when it has ended with one, or ends with one now. */
    private void checkEnd(@Nullable IOException noticed) throws IOException {
        try {
            if (process.waitFor(END_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
                throw new IOException(
                        "ssh ended with status " + process.exitValue() + ": " + complaint.await(WORDS_MILLIS), noticed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public InputStream input() {
        return new FilterInputStream(process.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                if (count < 0) {
                    checkEnd(null);
                }
                return count;
            }
        };
    }

    @Override
    public OutputStream output() {
        return new FilterOutputStream(process.getOutputStream()) {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try {
                    out.write(bytes, offset, length);
                    out.flush();
                } catch (IOException e) {
                    checkEnd(e);
                    throw e;
                }
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
