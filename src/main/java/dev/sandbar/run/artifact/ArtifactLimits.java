package dev.sandbar.run.artifact;

import dev.sandbar.run.record.ArtifactPath;
import java.time.Duration;
import java.util.Objects;

/**
 * How much is collected from one run. How deep files may lie and how long their names may be is in {@link ArtifactPath}.
 *
 * @param files that are kept
 * @param skips that are listed one by one, and the rest by its number
 * @param sizes in bytes
 * @param time for everything together
 */
public record ArtifactLimits(int files, int skips, Sizes sizes, Duration time) {
    private static final long MEBIBYTE = 1L << 20;

    /** 10,000 files in 30 seconds. */
    public static final ArtifactLimits DEFAULT =
            new ArtifactLimits(10_000, 10_000, Sizes.DEFAULT, Duration.ofSeconds(30));

    public ArtifactLimits {
        Objects.requireNonNull(sizes);
        Objects.requireNonNull(time);
    }

    /**
     * Bytes, as they are counted and not as a sandbox says.
     *
     * @param file of a file; of a longer text the head and the tail are kept, and of anything else nothing
     * @param tail of such a text
     * @param all of everything that is kept
     * @param read of everything that is looked at, whether kept or not
     */
    public record Sizes(long file, int tail, long all, long read) {
        /** 100 MiB a file and 500 MiB a run, of at most 8 GiB. */
        public static final Sizes DEFAULT =
                new Sizes(100 * MEBIBYTE, 4 * (int) MEBIBYTE, 500 * MEBIBYTE, 8_192 * MEBIBYTE);

        /** Short for people where it is a round number. */
        static String words(long bytes) {
            return bytes % MEBIBYTE == 0 ? bytes / MEBIBYTE + " MiB" : bytes + " bytes";
        }

        public Sizes {
            if (tail <= 0 || tail > file) {
                throw new IllegalArgumentException("the tail of a file is a part of it");
            }
        }
    }
}
