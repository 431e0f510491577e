package dev.sandbar.history;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Waits for others where SQLite does not do so itself: while one of several turns a new file into one with a log. */
final class Busy {
    private static final long SHORTEST_NANOS = 2_000_000;
    private static final long LONGEST_NANOS = 30_000_000;

    private Busy() {}

    /** Something that may find the database locked. */
    @FunctionalInterface
    interface Attempt<T> {
        T run() throws SQLException;
    }

    static <T> T retry(Duration patience, Attempt<T> attempt) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                if (SqliteCode.of(e) != SqliteCode.BUSY || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_NANOS, LONGEST_NANOS));
            }
        }
    }
}
