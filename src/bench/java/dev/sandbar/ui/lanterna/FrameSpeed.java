package dev.sandbar.ui.lanterna;

import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.theme.ColourDepth;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Style;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Microseconds of processor time to draw a 200x60 frame, to write it whole, and to write what differs where nothing or one row
 * does: {@code src/bench/frame-speed.sh}. Asked for is a whole frame written in 2000. The flags are those of the launcher.
 */
final class FrameSpeed {
    private static final Size SIZE = new Size(200, 60);
    private static final int FRAMES = 3000;
    private static final int WARMING_UP = 1000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final FrameWriter writer = new FrameWriter(new SgrEncoder(ColourDepth.TRUE_COLOUR));
    private final FrameOutput output = new FrameOutput(OutputStream.nullOutputStream());
    private final Frame blank = new Frame(SIZE);
    private final Style[] styles = new Style[16];

    private FrameSpeed() {
        for (int at = 0; at < styles.length; at++) {
            styles[at] = Style.DEFAULT.withForeground(Colour.rgb(255 - at, 128, at * 16));
        }
    }

    public static void main(String[] arguments) throws Exception {
        new FrameSpeed().run(System.out);
    }

    private void run(PrintStream out) throws Exception {
        Frame[] frame = new Frame[1];
        out.println("draw           " + median(seed -> frame[0] = frame(seed)));
        out.println("write whole    " + median(seed -> write(blank, frame[0])));
        Frame same = frame(FRAMES - 1);
        out.println("write nothing  " + median(seed -> write(same, frame[0])));
        Frame other = frame(FRAMES - 1);
        other.put(30, 0, "-".repeat(SIZE.columns()), Style.DEFAULT);
        out.println("write one row  " + median(seed -> write(other, frame[0])));
    }

    private long median(Work work) throws Exception {
        long[] nanos = new long[FRAMES];
        for (int seed = 0; seed < FRAMES; seed++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run(seed);
            nanos[seed] = THREADS.getCurrentThreadCpuTime() - start;
        }
        long[] warm = Arrays.copyOfRange(nanos, WARMING_UP, FRAMES);
        Arrays.sort(warm);
        return warm[warm.length / 2] / 1000;
    }

    private void write(Frame shown, Frame wanted) throws Exception {
        output.write(writer.difference(shown, wanted));
        output.flush();
    }

    private Frame frame(int seed) {
        Frame frame = new Frame(SIZE);
        for (int row = 0; row < SIZE.rows(); row++) {
            for (int column = 0; column < SIZE.columns(); column += 10) {
                frame.put(row, column, "│ ● run " + (seed + row) % 10 + "世", styles[(row + column) % styles.length]);
            }
        }
        return frame;
    }

    /** What is measured. */
    @FunctionalInterface
    private interface Work {
        void run(int seed) throws Exception;
    }
}
