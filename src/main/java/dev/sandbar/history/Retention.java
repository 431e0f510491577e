package dev.sandbar.history;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much history is kept.
 *
 * @param since runs that were asked for before are not kept
 * @param count of runs that are kept
 * @param bytes of output and artifacts that all of them may have
 */
public record Retention(Optional<Instant> since, OptionalLong count, OptionalLong bytes) {
    private static final int PAGE = 500;

    public Retention {
        Objects.requireNonNull(since);
        Objects.requireNonNull(count);
        Objects.requireNonNull(bytes);
    }

    List<RunSummary> beyond(RunSearch search) throws SQLException {
        long[] totals = search.totals();
        List<RunSummary> beyond = new ArrayList<>();
        String last = "";
        while (true) {
            List<RunSummary> page = search.oldest(last, PAGE);
            for (RunSummary run : page) {
                if (!isBeyond(run, totals)) {
                    return beyond;
                }
                totals[0]--;
                totals[1] -= run.kept();
                beyond.add(run);
            }
            if (page.size() < PAGE) {
                return beyond;
            }
            last = page.get(page.size() - 1).id().text();
        }
    }

    private boolean isBeyond(RunSummary run, long[] left) {
        return (since.isPresent() && run.times().created().isBefore(since.get()))
                || (count.isPresent() && left[0] > count.getAsLong())
                || (bytes.isPresent() && left[1] > bytes.getAsLong());
    }
}
