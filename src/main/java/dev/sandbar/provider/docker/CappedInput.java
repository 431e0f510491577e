package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.BadAnswerException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when more comes than is allowed, so that no answer can fill the memory. */
final class CappedInput extends FilterInputStream {
    private long left;

    CappedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new BadAnswerException("it is too long");
        }
    }
}
