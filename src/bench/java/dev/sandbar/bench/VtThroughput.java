package dev.sandbar.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * MB/s (10^6 bytes a second of the whole process's processor time, so that other programs do not count and the collector does) of
 * the emulator at 200x50 with 1,000 rows of history, in writes of 64 KiB: of the files given, or of the built-in workloads. The
 * first run of each includes the compiler's warming up.
 */
public final class VtThroughput {
    private static final Size SIZE = new Size(200, 50);
    private static final int HISTORY_ROWS = 1000;
    private static final int WRITE_BYTES = 1 << 16;
    private static final int WORKLOAD_BYTES = 1 << 24;
    private static final int WARM_UP = 8;
    private static final int RUNS = 10;
    private static final int BLOCKS = 5;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final PrintStream out;

    private VtThroughput(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] files) throws IOException {
        VtThroughput throughput = new VtThroughput(System.out);
        for (String file : files) {
            Path path = Path.of(file);
            throughput.report(path.getFileName().toString(), Files.readAllBytes(path));
        }
        if (files.length == 0) {
            for (VtWorkload workload : VtWorkload.values()) {
                throughput.report(workload.name(), workload.bytes(WORKLOAD_BYTES));
            }
        }
    }

    private void report(String name, byte[] bytes) {
        double first = rate(bytes, 1);
        rate(bytes, WARM_UP);
        double[] blocks = new double[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            blocks[block] = rate(bytes, RUNS);
        }
        Arrays.sort(blocks);
        out.printf(
                "%-12s first %6.1f, then median %6.1f min %6.1f max %6.1f%n",
                name, first, blocks[BLOCKS / 2], blocks[0], blocks[BLOCKS - 1]);
    }

    /** Over several runs at once, since processor time is counted in steps of 10 ms. */
    private double rate(byte[] bytes, int runs) {
        long start = system.getProcessCpuTime();
        for (int run = 0; run < runs; run++) {
            Terminal terminal = new Terminal(TerminalOptions.of(SIZE).withHistoryRows(HISTORY_ROWS), event -> {});
            for (int at = 0; at < bytes.length; at += WRITE_BYTES) {
                terminal.feed(bytes, at, Math.min(WRITE_BYTES, bytes.length - at));
            }
            terminal.snapshot();
        }
        return runs * (bytes.length * 1000.0) / (system.getProcessCpuTime() - start);
    }
}
