package dev.sandbar.bench;

import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a MiB of each workload takes the emulator, with a snapshot at its end. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class VtBenchmark {
    private static final int BYTES = 1 << 20;

    @Param
    private VtWorkload workload;

    private byte[] bytes;
    private Terminal terminal;

    @Setup
    public void prepare() {
        bytes = workload.bytes(BYTES);
        terminal = new Terminal(TerminalOptions.of(new Size(200, 50)).withHistoryRows(1000), event -> {});
    }

    @Benchmark
    public ScreenSnapshot feed() {
        terminal.feed(bytes, 0, bytes.length);
        return terminal.snapshot();
    }
}
