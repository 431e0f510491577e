package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What 10,000 rows of 200 columns take on the heap, and what output leaves there for the collector. */
final class HistoryMemoryTest {
    private static final int ROWS = 10_000;
    private static final long LIMIT = 6L << 20;

    @ParameterizedTest
    @ValueSource(strings = {"0123456789", "\033[32m0123456\033[m789", "漢字かな交", "éàü👍🏽é12"})
    void aFullHistoryTakesLessThanSixMebibytes(String piece) {
        int columns = Widths.ofText(piece.replaceAll("\033\\[[0-9]*m", ""));
        byte[] row = (piece.repeat(200 / columns) + "\r\n").getBytes(StandardCharsets.UTF_8);
        long before = usedHeap();
        Terminal terminal = new Terminal(TerminalOptions.of(new Size(200, 50)).withHistoryRows(ROWS), event -> {});
        for (int i = 0; i < ROWS + 50; i++) {
            terminal.feed(row, 0, row.length);
        }
        long after = usedHeap();
        assertThat(terminal.historyRows()).isEqualTo(ROWS);
        assertThat(after - before).isLessThan(LIMIT);
    }

    @Test
    void aFloodLeavesNothingBehindOnceTheHistoryIsFull() {
        Terminal terminal = new Terminal(TerminalOptions.of(new Size(200, 50)).withHistoryRows(1000), event -> {});
        byte[] rows =
                "drwxr-xr-x 2 root root 4096 name\r\nshort\r\n".repeat(5000).getBytes(StandardCharsets.UTF_8);
        terminal.feed(rows, 0, rows.length);
        long before = allocatedBytes();
        terminal.feed(rows, 0, rows.length);
        assertThat(allocatedBytes() - before).isLessThan(10_000);
    }

    private static long allocatedBytes() {
        return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
    }

    /** The least of several looks, since the collector and other threads come between. */
    private static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
