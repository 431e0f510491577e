package dev.sandbar.history.bundle;

import java.io.OutputStream;
import java.security.MessageDigest;

/** Counts and hashes what is written to it, and keeps nothing. */
final class CountingDigest extends OutputStream {
    private final MessageDigest digest = Digests.sha256();
    private long size;

    @Override
    public void write(int b) {
        digest.update((byte) b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        size += length;
    }

    /** What was written, as a file; once. */
    BundleFile file(String path) {
        return new BundleFile(path, size, Digests.hex(digest));
    }
}
