package dev.sandbar.run.folder;

/**
 * How much of a run's output is kept, in bytes.
 *
 * @param head of each stream, from its beginning
 * @param tail of each stream, up to its end; at most two segments more
 * @param segment in which the tail is kept
 * @param reserve free space below which no new run is taken
 */
public record FolderLimits(long head, long tail, int segment, long reserve) {
    private static final int MEBIBYTE = 1 << 20;

    /** 8 MiB of head and of tail, and 64 MiB of free space. */
    public static final FolderLimits DEFAULT = new FolderLimits(8L * MEBIBYTE, 8L * MEBIBYTE, MEBIBYTE, 64L * MEBIBYTE);
}
