package dev.sandbar.prompt;

import java.io.IOException;
import org.jline.utils.NonBlockingReader;

/** Tells which characters JLine has taken; it gets them one by one, because what it takes ahead it keeps to itself. */
final class CountedReader extends NonBlockingReader {
    private final NonBlockingReader source;
    private final Unread unread;

    CountedReader(NonBlockingReader source, Unread unread) {
        this.source = source;
        this.unread = unread;
    }

    @Override
    protected int read(long timeout, boolean isPeek) throws IOException {
        if (isPeek) {
            return source.peek(timeout);
        }
        int character = source.read(timeout);
        if (character >= 0) {
            unread.read(1);
        }
        return character;
    }

    @Override
    public int readBuffered(char[] target, int offset, int length, long timeout) throws IOException {
        // JLine 3.30 refuses to fill a part of an array.
        char[] one = new char[Math.min(1, length)];
        int count = source.readBuffered(one, 0, one.length, timeout);
        if (count > 0) {
            target[offset] = one[0];
            unread.read(1);
        }
        return count;
    }

    @Override
    public int available() {
        return source.available();
    }

    @Override
    public void shutdown() {
        source.shutdown();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
