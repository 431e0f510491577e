package dev.sandbar.e2e;

import com.pty4j.PtyProcess;
import com.pty4j.WinSize;
import com.pty4j.unix.Pty;
import com.pty4j.unix.UnixPtyProcess;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import dev.sandbar.vt.VtEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Sits at a pseudo terminal in which a program runs: types, looks, changes the size, waits for what the screen shows.
 * A thread of its own feeds the emulator; every method may be called from any thread.
 */
public final class Pilot implements AutoCloseable {
    /** Long enough for a machine that has much else to do; a test waits so long only when it fails. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(4);

    private final PtyProcess process;
    private final Object lock = new Object();
    private final Terminal terminal;
    private long lastOutput = System.nanoTime();
    private final List<String> clipboard = new CopyOnWriteArrayList<>();
    private Runnable frames = () -> {};
    private final FrameEnd frameEnd = new FrameEnd();
    private boolean ended;

    private Pilot(PtyProcess process, Size size) {
        this.process = process;
        this.terminal = new Terminal(TerminalOptions.of(size).withClipboardWrite(true), this::answer);
        Thread reader = new Thread(this::read, "pilot-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a program in a terminal that has its size from the beginning, which the library's builder does not promise.
     */
    @SuppressWarnings("deprecation")
    public static Pilot start(List<String> command, Map<String, String> environment, Path directory, Size size) {
        try {
            Pty pty = new Pty();
            pty.setWindowSize(new WinSize(size.columns(), size.rows()), null);
            return new Pilot(
                    new UnixPtyProcess(
                            command.toArray(String[]::new),
                            environment.entrySet().stream()
                                    .map(variable -> variable.getKey() + '=' + variable.getValue())
                                    .toArray(String[]::new),
                            directory.toString(),
                            pty,
                            null,
                            false),
                    size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that was started in the terminal. */
    public ProcessHandle process() {
        return ProcessHandle.of(process.pid()).orElseThrow();
    }

    /** Presses keys one after the other, each as {@link Chords} writes it. */
    public Pilot press(String... chords) {
        for (String chord : chords) {
            synchronized (lock) {
                send(terminal.encode(Chords.parse(chord)));
            }
        }
        return this;
    }

    /** Types characters. */
    public Pilot type(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Pilot paste(String text) {
        synchronized (lock) {
            send(terminal.paste(text));
        }
        return this;
    }

    public Pilot mouse(MouseInput input) {
        synchronized (lock) {
            send(terminal.encode(input));
        }
        return this;
    }

    /** Presses and releases the left button of the mouse. */
    public Pilot click(int row, int column) {
        GridPoint at = new GridPoint(row, column);
        return mouse(new MouseInput(MouseAction.PRESS, 1, at, 0)).mouse(new MouseInput(MouseAction.RELEASE, 1, at, 0));
    }

    /** The terminal's window is chosen or left. */
    public Pilot focus(boolean in) {
        synchronized (lock) {
            send(terminal.focus(in));
        }
        return this;
    }

    /** The terminal's window is closed. */
    public void hangUp() {
        try {
            process.getOutputStream().close();
            process.getInputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Pilot resize(int columns, int rows) {
        synchronized (lock) {
            terminal.resize(new Size(columns, rows));
            process.setWinSize(new WinSize(columns, rows));
        }
        return this;
    }

    public ScreenView screen() {
        synchronized (lock) {
            return new ScreenView(terminal.snapshot());
        }
    }

    /** What was put into the terminal's clipboard (OSC 52), the newest last. */
    public List<String> clipboard() {
        return List.copyOf(clipboard);
    }

    /** Has {@code watcher} run after every frame, on the thread that reads, which it must not hold up. */
    void watchFrames(Runnable watcher) {
        synchronized (lock) {
            frames = watcher;
        }
    }

    /** Waits until the screen shows a text within one row. */
    public ScreenView waitFor(String text) {
        return waitUntil("'" + text + "' is shown", screen -> screen.shows(text));
    }

    public ScreenView waitUntilGone(String text) {
        return waitUntil("'" + text + "' is gone", screen -> !screen.shows(text));
    }

    public ScreenView waitUntil(String what, Predicate<ScreenView> condition) {
        return waitUntil(what, PATIENCE, condition);
    }

    /** Looks at the screen after each output until the condition holds. */
    public ScreenView waitUntil(String what, Duration atMost, Predicate<ScreenView> condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (lock) {
            ScreenView screen = screen();
            while (!condition.test(screen)) {
                if (ended || System.nanoTime() - deadline >= 0) {
                    throw new AssertionError((ended ? "the program ended before " : "waited " + atMost + " until ")
                            + what + "; the screen is\n" + screen);
                }
                waitForNews(deadline - System.nanoTime());
                screen = screen();
            }
            return screen;
        }
    }

    /** Looks on for some time, whatever is written. */
    public void watch(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        synchronized (lock) {
            while (System.nanoTime() - deadline < 0 && !ended) {
                waitForNews(deadline - System.nanoTime());
            }
        }
    }

    /** Waits until nothing was written for a moment, but not for ever: what is live goes on. */
    public ScreenView settle() {
        long deadline = System.nanoTime() + LONGEST_SETTLING.toNanos();
        synchronized (lock) {
            long left = QUIET.toNanos();
            while (left > 0 && System.nanoTime() - deadline < 0 && !ended) {
                waitForNews(left);
                left = lastOutput + QUIET.toNanos() - System.nanoTime();
            }
            return screen();
        }
    }

    /** Waits for the end of the process and of its output; answers its exit status. */
    public int waitForEnd() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (lock) {
            while (!ended) {
                if (System.nanoTime() - deadline >= 0) {
                    throw new AssertionError("waited " + PATIENCE + " for the end; the screen is\n" + screen());
                }
                waitForNews(deadline - System.nanoTime());
            }
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Ends whatever still runs in the terminal. */
    @Override
    public void close() {
        ProcessHandle.of(process.pid()).ifPresent(shell -> shell.descendants().forEach(ProcessHandle::destroyForcibly));
        process.destroyForcibly();
    }

    private void read() {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream output = process.getInputStream()) {
            int count;
            while ((count = output.read(buffer)) >= 0) {
                synchronized (lock) {
                    feed(buffer, count);
                    lastOutput = System.nanoTime();
                    lock.notifyAll();
                }
            }
        } catch (IOException e) {
            // Linux answers EIO when the other side of a pseudo terminal is closed: the usual end.
        } finally {
            synchronized (lock) {
                ended = true;
                lock.notifyAll();
            }
        }
    }

    private void feed(byte[] buffer, int count) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (frameEnd.isAfter(buffer[i])) {
                terminal.feed(buffer, from, i + 1 - from);
                from = i + 1;
                frames.run();
            }
        }
        terminal.feed(buffer, from, count - from);
    }

    private void answer(VtEvent event) {
        if (event instanceof VtEvent.Reply reply) {
            send(reply.bytes());
        } else if (event instanceof VtEvent.ClipboardWrite write) {
            clipboard.add(write.text());
        }
    }

    private void send(byte[] bytes) {
        try {
            process.getOutputStream().write(bytes);
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal is closed; the screen is\n" + screen(), e);
        }
    }

    private void waitForNews(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(lock, Math.max(1_000_000, nanos));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError("interrupted", e);
    }
}
