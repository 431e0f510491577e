package dev.sandbar.bench;

import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * MB/s (10^6 bytes a second of the feeding thread's processor time) of the emulator on files of terminal output, at 200x50, in
 * writes of 64 KiB: {@code java dev.sandbar.bench.VtThroughput FILE...}. The first run of a file includes the compiler's warming up.
 */
public final class VtThroughput {
    private static final Size SIZE = new Size(200, 50);
    private static final int HISTORY_ROWS = 1000;
    private static final int WRITE_BYTES = 1 << 16;
    private static final int RUNS = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private VtThroughput() {}

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            report(System.out, Path.of(file));
        }
    }

    private static void report(PrintStream out, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        double[] rates = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            rates[run] = rate(bytes);
        }
        double first = rates[0];
        double[] warm = Arrays.copyOfRange(rates, 1, RUNS);
        Arrays.sort(warm);
        out.printf(
                "%-12s first %6.1f median of %d after %6.1f min %6.1f max %6.1f%n",
                file.getFileName(), first, warm.length, warm[warm.length / 2], warm[0], warm[warm.length - 1]);
    }

    private static double rate(byte[] bytes) {
        Terminal terminal = new Terminal(TerminalOptions.of(SIZE).withHistoryRows(HISTORY_ROWS), event -> {});
        long start = THREADS.getCurrentThreadCpuTime();
        for (int at = 0; at < bytes.length; at += WRITE_BYTES) {
            terminal.feed(bytes, at, Math.min(WRITE_BYTES, bytes.length - at));
        }
        terminal.snapshot();
        return bytes.length * 1000.0 / (THREADS.getCurrentThreadCpuTime() - start);
    }
}
