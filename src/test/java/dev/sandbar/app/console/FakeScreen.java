package dev.sandbar.app.console;

import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A screen in memory that can be looked at from any thread. */
final class FakeScreen implements Screen {
    private final List<String> titles = new CopyOnWriteArrayList<>();
    private final List<String> copied = new CopyOnWriteArrayList<>();
    private volatile Size size;
    private volatile List<String> rows = List.of();
    private volatile RuntimeException failure;
    private volatile boolean closed;
    private volatile boolean suspended;
    private volatile int frames;

    private final Optional<Screen> copy;

    FakeScreen(Size size) {
        this(size, Optional.empty());
    }

    /** @param copy is shown everything as well */
    FakeScreen(Size size, Optional<Screen> copy) {
        this.size = size;
        this.copy = copy;
    }

    /** What the newest frame shows, a row each. */
    List<String> rows() {
        return rows;
    }

    /** The whole frame as one text. */
    String text() {
        return String.join("\n", rows);
    }

    List<String> copied() {
        return List.copyOf(copied);
    }

    List<String> titles() {
        return List.copyOf(titles);
    }

    int frames() {
        return frames;
    }

    boolean isSuspended() {
        return suspended;
    }

    boolean isClosed() {
        return closed;
    }

    void resize(Size other) {
        size = other;
    }

    /** From now on nothing can be shown. */
    void fail(RuntimeException reason) {
        failure = reason;
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the thread ui shows frames
    public void show(Frame frame) {
        if (failure != null) {
            throw failure;
        }
        rows = new ArrayList<>(
                IntStream.range(0, frame.size().rows()).mapToObj(frame::text).toList());
        frames++;
        copy.ifPresent(screen -> screen.show(frame));
    }

    @Override
    public void redraw() {
        copy.ifPresent(Screen::redraw);
    }

    @Override
    public void bell() {
        copy.ifPresent(Screen::bell);
    }

    @Override
    public void title(String title) {
        titles.add(title);
        copy.ifPresent(screen -> screen.title(title));
    }

    @Override
    public void copy(String text) {
        copied.add(text);
        copy.ifPresent(screen -> screen.copy(text));
    }

    @Override
    public int lend(ProcessBuilder program) throws IOException, InterruptedException {
        return program.start().waitFor();
    }

    @Override
    public void suspend() {
        suspended = true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
