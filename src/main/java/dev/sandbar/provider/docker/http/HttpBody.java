package dev.sandbar.provider.docker.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer: until its length, until its last chunk (RFC 9112 section 7.1), or until the connection ends. */
final class HttpBody extends InputStream {
    private static final int LONGEST_CHUNK_LINE = 1024;

    private final InputStream in;
    private final boolean chunked;
    private long left;
    private boolean started;
    private boolean ended;

    private HttpBody(InputStream in, boolean chunked, long left) {
        this.in = in;
        this.chunked = chunked;
        this.left = left;
    }

    static InputStream of(HttpHead head, InputStream in) throws IOException {
        if (head.header("transfer-encoding").orElse("").equalsIgnoreCase("chunked")) {
            return new HttpBody(in, true, 0);
        }
        if (head.header("content-length").isPresent()) {
            return new HttpBody(in, false, length(head.header("content-length").get()));
        }
        return in;
    }

    private static long length(String digits) throws IOException {
        try {
            return Long.parseUnsignedLong(digits);
        } catch (NumberFormatException e) {
            throw new BadAnswerException("it has a bad length", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && (!chunked || !nextChunk())) {
            return -1;
        }
        int count = in.read(bytes, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("the engine closed the connection in the middle of its answer");
        }
        left -= count;
        return count;
    }

    /** Reads the line that begins the next chunk, or says that there is none. */
    private boolean nextChunk() throws IOException {
        if (ended) {
            return false;
        }
        int[] limit = {LONGEST_CHUNK_LINE};
        if (started) {
            HttpHead.line(in, limit);
        }
        started = true;
        String line = HttpHead.line(in, limit);
        int semicolon = line.indexOf(';');
        left = HttpHead.number(semicolon < 0 ? line : line.substring(0, semicolon), 16) & 0xffffffffL;
        ended = left == 0;
        return !ended;
    }
}
