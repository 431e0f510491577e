package dev.sandbar.provider.docker;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sandbar.sandbox.Stats;
import java.io.IOException;

/**
 * Reads one object of an engine's statistics, of which most is passed over: twenty containers send sixty kilobytes a second,
 * and a screen shows three numbers of each. Belongs to the thread that reads.
 */
final class StatsReader {
    /** Engines report the machine's memory, or a huge number, where no limit is set. */
    private static final long NO_LIMIT = 1L << 60;

    private final JsonParser parser;
    private final Cpu before = new Cpu();
    private final Cpu now = new Cpu();
    private String field = "";
    private long usage;
    private long limit;
    private long inactive;
    private long totalInactive;

    private StatsReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Nanoseconds of processor time since the start. */
    private static final class Cpu {
        private long container;
        private long machine;
        private long cores;
    }

    /** @param parser at the beginning of an object; at its end afterwards */
    static Stats read(JsonParser parser) throws IOException {
        StatsReader reader = new StatsReader(parser);
        reader.all();
        return new Stats(
                reader.cpuPercent(),
                Math.max(0, reader.usage - reader.cache()),
                reader.limit >= NO_LIMIT ? 0 : reader.limit);
    }

    private void all() throws IOException {
        while (next()) {
            switch (field) {
                case "cpu_stats" -> cpu(now);
                case "precpu_stats" -> cpu(before);
                case "memory_stats" -> memory();
                default -> parser.skipChildren();
            }
        }
    }

    private void cpu(Cpu cpu) throws IOException {
        boolean inside = opens();
        while (inside && next()) {
            switch (field) {
                case "cpu_usage" -> cpu(cpu);
                case "total_usage" -> cpu.container = number();
                case "system_cpu_usage" -> cpu.machine = number();
                case "online_cpus" -> cpu.cores = number();
                default -> parser.skipChildren();
            }
        }
    }

    private void memory() throws IOException {
        boolean inside = opens();
        while (inside && next()) {
            switch (field) {
                case "stats" -> memory();
                case "usage" -> usage = number();
                case "limit" -> limit = number();
                case "inactive_file" -> inactive = number();
                case "total_inactive_file" -> totalInactive = number();
                default -> parser.skipChildren();
            }
        }
    }

    private boolean opens() throws IOException {
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        if (!object) {
            parser.skipChildren();
        }
        return object;
    }

    /** Goes on to the value of the object's next field; false at the object's end. */
    private boolean next() throws IOException {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return false;
        }
        field = parser.currentName();
        parser.nextToken();
        return true;
    }

    /** 0 for what is no number; the greatest for one that is greater. */
    private long number() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            parser.skipChildren();
            return 0;
        }
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? Long.MAX_VALUE : parser.getLongValue();
    }

    /** The share of the machine's time since the last sample, times its cores: as {@code docker stats} computes it. */
    private double cpuPercent() {
        long container = now.container - before.container;
        long machine = now.machine - before.machine;
        return container <= 0 || machine <= 0 ? 0 : 100.0 * container / machine * Math.max(1, now.cores);
    }

    /** The page cache, which is not counted: {@code inactive_file} of control groups v2, {@code total_inactive_file} of v1. */
    private long cache() {
        return totalInactive == 0 ? inactive : totalInactive;
    }
}
