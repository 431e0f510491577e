package dev.sandbar.provider.proxmox;

import dev.sandbar.sandbox.Stats;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the lines of the statistics script into figures; belongs to one thread. */
final class UsageReport {
    /** Control groups v1 report a number near 2^63 where no limit is set. */
    private static final long NO_LIMIT = 1L << 60;

    private static final double PERCENT = 100.0;

    private final Map<String, Long> figures = new HashMap<>();
    private @Nullable Long processorNanos;
    private long measured;

    /** Takes a line, at that time of {@link System#nanoTime}; answers figures at the end of every round but the first. */
    Optional<Stats> line(String line, long now) {
        if (line.equals("end")) {
            return round(now);
        }
        int value = line.strip().lastIndexOf(' ');
        if (value > 0) {
            String name = line.strip().substring(0, value).strip();
            number(line.strip().substring(value + 1)).ifPresent(number -> figures.put(name, number));
        }
        return Optional.empty();
    }

    private Optional<Stats> round(long now) {
        long used = figures.getOrDefault("CPU use:", 0L);
        Long before = processorNanos;
        double percent = before == null ? 0 : PERCENT * Math.max(0, used - before) / Math.max(1, now - measured);
        Stats stats = new Stats(percent, memory(), limit());
        processorNanos = used;
        measured = now;
        figures.clear();
        return before == null ? Optional.empty() : Optional.of(stats);
    }

    /** Without the page cache: {@code inactive_file} of control groups v2, {@code total_inactive_file} of v1. */
    private long memory() {
        long cache = figures.getOrDefault("total_inactive_file", figures.getOrDefault("inactive_file", 0L));
        return Math.max(0, figures.getOrDefault("Memory use:", 0L) - cache);
    }

    private long limit() {
        long limit = figures.getOrDefault("hierarchical_memory_limit", figures.getOrDefault("limit", 0L));
        return limit >= NO_LIMIT ? 0 : limit;
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            // "max", or a word of a newer kernel.
            return Optional.empty();
        }
    }
}
