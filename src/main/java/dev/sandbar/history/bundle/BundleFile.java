package dev.sandbar.history.bundle;

import java.util.Objects;

/**
 * One file of a bundle.
 *
 * @param path with slashes, relative
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 */
record BundleFile(String path, long size, String sha256) implements Comparable<BundleFile> {
    BundleFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(sha256);
    }

    @Override
    public int compareTo(BundleFile other) {
        return path.compareTo(other.path);
    }
}
