package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;

/** A connection through the standard streams of a command, as {@code ssh … docker system dial-stdio} offers it. */
final class PipeConnection implements Connection {
    private static final System.Logger LOG = System.getLogger(PipeConnection.class.getName());

    private final Process process;

    PipeConnection(Process process) {
        this.process = process;
    }

    @Override
    public InputStream input() {
        return process.getInputStream();
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
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing a connection", e);
        }
    }
}
