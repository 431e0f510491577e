package dev.sandbar.provider.tar;

import java.util.Arrays;

/** The records of 512 bytes that an archive consists of, and runs of bytes that fill several. */
final class Records {
    /** The bytes in a record. */
    static final int SIZE = 512;

    private static final int BUFFER = 64 * 1024;

    private final TarInput input;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    Records(TarInput input) {
        this.input = input;
    }

    /** The next record; shorter at the end of everything, which may leave nothing. */
    byte[] next() throws InterruptedException {
        byte[] record = new byte[SIZE];
        int have = fill(record);
        return have == SIZE ? record : Arrays.copyOf(record, have);
    }

    /** The next {@code length} bytes and the padding after them; the caller has bounded them. */
    byte[] take(int length, String of) throws BadTarException, InterruptedException {
        byte[] bytes = new byte[length];
        if (fill(bytes) < length) {
            throw BadTarException.cut(of);
        }
        skip(padding(length), of);
        return bytes;
    }

    private int fill(byte[] bytes) throws InterruptedException {
        int have = 0;
        for (int count = 0; count >= 0 && have < bytes.length; have += Math.max(count, 0)) {
            count = read(bytes, have, bytes.length - have);
        }
        return have;
    }

    /** How many bytes are left of the last record of {@code length} bytes. */
    static int padding(long length) {
        return (int) ((SIZE - length % SIZE) % SIZE);
    }

    void skip(long length, String of) throws BadTarException, InterruptedException {
        for (long left = length; left > 0; ) {
            if (at == end && !refill()) {
                throw BadTarException.cut(of);
            }
            int count = (int) Math.min(left, end - at);
            at += count;
            left -= count;
        }
    }

    /** Some bytes, at least 1, or -1 at the end of everything. */
    int read(byte[] into, int from, int length) throws InterruptedException {
        if (at == end && length >= BUFFER) {
            return input.read(into, from, length);
        }
        if (at == end && !refill()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, into, from, count);
        at += count;
        return count;
    }

    private boolean refill() throws InterruptedException {
        int count = input.read(buffer, 0, BUFFER);
        at = 0;
        end = Math.max(count, 0);
        return count > 0;
    }
}
