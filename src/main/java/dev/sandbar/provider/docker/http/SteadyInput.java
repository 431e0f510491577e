package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** What comes over a connection, which is closed when a reader waits for it too long. */
final class SteadyInput extends InputStream {
    private final Connection connection;
    private final InputStream in;
    private final Deadlines deadlines;
    private final Duration patience;

    SteadyInput(Connection connection, Deadlines deadlines, Duration patience) {
        this.connection = connection;
        this.in = connection.input();
        this.deadlines = deadlines;
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try (Deadline deadline = deadlines.of(patience, connection)) {
            return deadline.bound(() -> in.read(bytes, offset, length));
        }
    }
}
