package dev.sandbar.sandbox;

import java.util.Objects;

/**
 * One thing that lies in a sandbox's file system, as the sandbox tells it: nothing of it can be trusted.
 *
 * @param path with slashes; begins with the path that was asked for and is absolute when that was. It may hold anything but
 *     NUL, {@code ..} and empty names too; bytes that are no UTF-8 are U+FFFD
 * @param size in bytes, as far as that is known before the content is read; it may turn out to be another
 * @param executable whether its owner may run it
 * @param link what a link points to, as it is written there; empty for everything else
 */
public record FileEntry(String path, Kind kind, long size, boolean executable, String link) {
    /** What an entry is. */
    public enum Kind {
        FILE,
        DIRECTORY,
        /** Never followed. */
        SYMBOLIC_LINK,
        /** Has the content of the entry with the path {@code link}, which came before it, and none of its own. */
        HARD_LINK,
        /** A device, a pipe or a socket; has no content. */
        OTHER
    }

    public FileEntry {
        Objects.requireNonNull(path);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(link);
    }

    /** A file. */
    public static FileEntry file(String path, long size) {
        return new FileEntry(path, Kind.FILE, size, false, "");
    }
}
