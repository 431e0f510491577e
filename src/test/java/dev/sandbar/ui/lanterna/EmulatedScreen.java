package dev.sandbar.ui.lanterna;

import com.googlecode.lanterna.TerminalSize;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.ui.theme.ColourDepth;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A terminal in memory: keeps all that is written to it, and all that it ever showed. For any thread. */
public final class EmulatedScreen implements Screen {
    private final Size size;
    private final Terminal emulator;
    private final LanternaScreen screen;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Set<String> shown = new LinkedHashSet<>();

    public EmulatedScreen(Size size) {
        this.size = size;
        this.emulator = new Terminal(TerminalOptions.of(size), event -> {});
        this.screen = new LanternaScreen(
                new Held(),
                new LanternaTerminal(new FrameOutput(new Wire()), () -> new TerminalSize(size.columns(), size.rows())),
                ColourDepth.TRUE_COLOUR);
    }

    /** Every byte that was written. */
    public synchronized byte[] written() {
        return written.toByteArray();
    }

    /** The texts that were on the screen, one after the other, their rows as lines. */
    public synchronized Set<String> shown() {
        return new LinkedHashSet<>(shown);
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public synchronized void show(Frame frame) {
        screen.show(frame);
        ScreenSnapshot now = emulator.snapshot();
        shown.add(IntStream.range(0, size.rows())
                .mapToObj(row -> now.row(row).text())
                .collect(Collectors.joining("\n")));
    }

    @Override
    public synchronized void redraw() {
        screen.redraw();
    }

    @Override
    public synchronized void bell() {
        screen.bell();
    }

    @Override
    public synchronized void title(String title) {
        screen.title(title);
    }

    @Override
    public synchronized void copy(String text) {
        screen.copy(text);
    }

    @Override
    public int lend(ProcessBuilder program) throws IOException, InterruptedException {
        return screen.lend(program);
    }

    @Override
    public void suspend() {}

    @Override
    public void close() {}

    /** What leads to the emulator. */
    private final class Wire extends OutputStream {
        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written.write(bytes, offset, length);
            emulator.feed(bytes, offset, length);
        }
    }

    /** Nobody takes it away. */
    private final class Held implements Hold {
        @Override
        public Size size() {
            return size;
        }

        @Override
        public void whileHeld(Writing writing) {
            try {
                writing.write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void suspend() {}

        @Override
        public int lend(ProcessBuilder program) {
            return 0;
        }

        @Override
        public void close() {}
    }
}
