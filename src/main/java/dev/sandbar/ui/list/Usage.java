package dev.sandbar.ui.list;

import dev.sandbar.sandbox.Stats;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a sandbox uses, and how that has changed.
 *
 * @param cpu the newest percentages of one core, the last one the newest; at least one
 */
public record Usage(Stats newest, List<Double> cpu) {
    /** How many percentages are kept. */
    public static final int MOST = 60;

    public Usage {
        Objects.requireNonNull(newest);
        cpu = List.copyOf(cpu);
    }

    /** The first measurement. */
    public static Usage of(Stats first) {
        return new Usage(first, List.of(first.cpuPercent()));
    }

    /** With one more measurement. */
    public Usage then(Stats next) {
        List<Double> all = new ArrayList<>(cpu.subList(Math.max(0, cpu.size() - MOST + 1), cpu.size()));
        all.add(next.cpuPercent());
        return new Usage(next, all);
    }
}
