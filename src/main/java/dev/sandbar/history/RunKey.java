package dev.sandbar.history;

import dev.sandbar.run.record.RunId;
import java.time.Instant;

/** The number by which the index orders runs: the first thirteen digits of an identifier, which are its time and a bit more. */
final class RunKey {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 13;
    private static final int BITS = 5;
    private static final int RANDOM_BITS = 15;

    private RunKey() {}

    static long of(RunId id) {
        long key = 0;
        for (int i = 0; i < LENGTH; i++) {
            key = (key << BITS) | DIGITS.indexOf(id.text().charAt(i));
        }
        // 48 bits of milliseconds may reach the sign, in the year 6429.
        return key & Long.MAX_VALUE;
    }

    /** The lowest key of a run made at {@code time}. */
    static long from(Instant time) {
        return (time.toEpochMilli() << RANDOM_BITS) & Long.MAX_VALUE;
    }
}
