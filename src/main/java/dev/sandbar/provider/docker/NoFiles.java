package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileSource;
import org.jspecify.annotations.Nullable;

/** What lies at a path where nothing is. */
final class NoFiles implements FileSource {
    @Override
    public @Nullable FileEntry next() {
        return null;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        return -1;
    }

    @Override
    public void close() {}
}
