package dev.sandbar.history.diff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Whether a duration changed by more than it does from one run to the next anyway. */
final class Timing {
    private static final String NAME = "duration";
    private static final int FEWEST = 5;
    /** What counts as noise where too few runs are known to see it. */
    private static final double USUAL_SHARE = 0.25;

    private static final double LEAST_SHARE = 0.05;
    private static final long LEAST_NANOS = 100_000_000;
    /** Median absolute deviations that cover what a normal distribution has within three standard deviations. */
    private static final double DEVIATIONS = 4.45;

    private static final double NANOS = 1e9;
    private static final double PERCENT = 100;

    private Timing() {}

    /** @param others of the same command in the same sandbox */
    static Dimension compare(Duration before, Duration after, List<Duration> others) {
        double noise = Math.max(LEAST_NANOS, noise(before, others));
        double change = after.toNanos() - before.toNanos();
        if (Math.abs(change) <= noise) {
            return Dimension.same(NAME);
        }
        String share =
                before.isZero() ? "" : String.format(Locale.ROOT, " (%+.0f %%)", change / before.toNanos() * PERCENT);
        String details = String.format(
                Locale.ROOT,
                "%.2f s → %.2f s%s; up to %.2f s is noise",
                before.toNanos() / NANOS,
                after.toNanos() / NANOS,
                share,
                noise / NANOS);
        return Dimension.changed(NAME, List.of(details));
    }

    private static double noise(Duration before, List<Duration> others) {
        if (others.size() < FEWEST) {
            return USUAL_SHARE * before.toNanos();
        }
        List<Double> nanos = new ArrayList<>();
        others.forEach(other -> nanos.add((double) other.toNanos()));
        double middle = median(nanos);
        nanos.replaceAll(one -> Math.abs(one - middle));
        return Math.max(LEAST_SHARE * before.toNanos(), DEVIATIONS * median(nanos));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
