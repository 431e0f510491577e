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

    private final Cpu before = new Cpu();
    private final Cpu now = new Cpu();
    private long usage;
    private long limit;
    private long inactive;
    private long totalInactive;

    private StatsReader() {}

    /** Nanoseconds of processor time since the start. */
    private static final class Cpu {
        private long container;
        private long machine;
        private long cores;
    }

    /** Takes a field of an object, whose value is the parser's current token. */
    @FunctionalInterface
    private interface Field {
        void read(String name) throws IOException;
    }

    /** @param parser at the beginning of an object; at its end afterwards */
    static Stats read(JsonParser parser) throws IOException {
        StatsReader reader = new StatsReader();
        fields(parser, name -> reader.field(parser, name));
        return new Stats(
                reader.cpuPercent(),
                Math.max(0, reader.usage - reader.cache()),
                reader.limit >= NO_LIMIT ? 0 : reader.limit);
    }

    private void field(JsonParser parser, String name) throws IOException {
        switch (name) {
            case "cpu_stats" -> fields(parser, field -> cpu(parser, field, now));
            case "precpu_stats" -> fields(parser, field -> cpu(parser, field, before));
            case "memory_stats" -> fields(parser, field -> memory(parser, field));
            default -> parser.skipChildren();
        }
    }

    private static void cpu(JsonParser parser, String name, Cpu cpu) throws IOException {
        switch (name) {
            case "cpu_usage" -> fields(parser, field -> cpu(parser, field, cpu));
            case "total_usage" -> cpu.container = number(parser);
            case "system_cpu_usage" -> cpu.machine = number(parser);
            case "online_cpus" -> cpu.cores = number(parser);
            default -> parser.skipChildren();
        }
    }

    private void memory(JsonParser parser, String name) throws IOException {
        switch (name) {
            case "stats" -> fields(parser, field -> memory(parser, field));
            case "usage" -> usage = number(parser);
            case "limit" -> limit = number(parser);
            case "inactive_file" -> inactive = number(parser);
            case "total_inactive_file" -> totalInactive = number(parser);
            default -> parser.skipChildren();
        }
    }

    private static void fields(JsonParser parser, Field field) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            field.read(name);
        }
    }

    /** 0 for what is no number; the greatest for one that is greater. */
    private static long number(JsonParser parser) throws IOException {
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
