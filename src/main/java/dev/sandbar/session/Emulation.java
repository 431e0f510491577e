package dev.sandbar.session;

import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import dev.sandbar.vt.TextRange;
import dev.sandbar.vt.Transcript;
import dev.sandbar.vt.VtEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The emulator behind its lock.
 *
 * <p>The emulator has one owner at a time: the thread that holds the lock. The reader takes it for a step of parsing
 * (see {@link Pace}), others for one key or one snapshot; the lock is fair, so a flood of output delays a key by one
 * step and no more. Keys are encoded and queued under it, which keeps them in order and lets them follow the modes
 * (application cursor keys, bracketed paste) that the program had set by then.
 */
final class Emulation {
    /** How many events of one step are passed on: a program can ring the bell in every byte. */
    static final int EVENTS_PER_STEP = 8;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final InputQueue input;
    private final Duration longestFrame;
    private final Terminal terminal;
    private List<VtEvent> events = new ArrayList<>();
    private boolean announced;
    private long frames;
    private long frameBegun;
    private @Nullable SessionTap tap;

    /**
     * What came of parsing a step.
     *
     * @param announce whether the change is the first since the last snapshot
     * @param tap who gets what was parsed; was there before it
     */
    record Parsed(List<VtEvent> events, boolean announce, @Nullable SessionTap tap) {}

    Emulation(Size size, int historyRows, InputQueue input, Duration longestFrame) {
        this.longestFrame = longestFrame;
        this.input = input;
        this.terminal = new Terminal(
                TerminalOptions.of(size).withHistoryRows(historyRows).withClipboardWrite(true), this::happened);
    }

    private void happened(VtEvent event) {
        if (event instanceof VtEvent.Reply reply) {
            // A reply that does not fit is dropped, as a real terminal's is when the line is full.
            input.offerReply(reply.bytes());
        } else if (events.size() < EVENTS_PER_STEP) {
            events.add(event);
        }
    }

    Parsed parse(byte[] bytes, int offset, int length) {
        lock.lock();
        try {
            terminal.feed(bytes, offset, length);
            if (terminal.framesBegun() != frames) {
                frames = terminal.framesBegun();
                frameBegun = System.nanoTime();
            }
            boolean announce = !announced;
            announced = true;
            List<VtEvent> happened = events;
            if (!happened.isEmpty()) {
                events = new ArrayList<>();
            }
            return new Parsed(happened, announce, tap);
        } finally {
            lock.unlock();
        }
    }

    /** The screen as it is; while the program draws a frame that is to be seen whole, for a while the one before. */
    ScreenSnapshot snapshot() {
        lock.lock();
        try {
            announced = false;
            boolean patient = System.nanoTime() - frameBegun < longestFrame.toNanos();
            Optional<ScreenSnapshot> whole = patient ? terminal.wholeFrame() : Optional.empty();
            return whole.orElseGet(terminal::snapshot);
        } finally {
            lock.unlock();
        }
    }

    ScreenSnapshot snapshot(int scrolledBack) {
        lock.lock();
        try {
            announced = false;
            return terminal.snapshot(scrolledBack);
        } finally {
            lock.unlock();
        }
    }

    /** With the row {@code top} at the upper edge, as far as that is kept. */
    ScreenSnapshot snapshotAt(long top) {
        lock.lock();
        try {
            announced = false;
            return terminal.snapshotAt(top);
        } finally {
            lock.unlock();
        }
    }

    void keep(Optional<TextRange> range) {
        lock.lock();
        try {
            terminal.select(range.orElse(null));
        } finally {
            lock.unlock();
        }
    }

    Transcript transcript() {
        lock.lock();
        try {
            return terminal.transcript();
        } finally {
            lock.unlock();
        }
    }

    /** Gives all that is parsed from now on to {@code other} too; null: to nobody. */
    void tap(@Nullable SessionTap other) {
        lock.lock();
        try {
            if (other != null) {
                other.begun(terminal.snapshot().size(), terminal.repaint());
            }
            tap = other;
        } finally {
            lock.unlock();
        }
    }

    void endTap() {
        lock.lock();
        try {
            if (tap != null) {
                tap.ended();
            }
            tap = null;
        } finally {
            lock.unlock();
        }
    }

    void resize(Size size) {
        lock.lock();
        try {
            terminal.resize(size);
            if (tap != null) {
                tap.resized(size);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean press(KeyPress key) {
        lock.lock();
        try {
            byte[] bytes = terminal.encode(key);
            if (interrupts(key)) {
                input.offerInterrupt(bytes);
                return true;
            }
            return input.offer(bytes);
        } finally {
            lock.unlock();
        }
    }

    // VINTR, VQUIT and VSUSP, where they usually are.
    private static boolean interrupts(KeyPress key) {
        return key.ctrl() && (key.codePoint() == 'c' || key.codePoint() == '\\' || key.codePoint() == 'z');
    }

    boolean mouse(MouseInput mouse) {
        lock.lock();
        try {
            return input.offer(terminal.encode(mouse));
        } finally {
            lock.unlock();
        }
    }

    boolean paste(String text) {
        lock.lock();
        try {
            return input.offer(terminal.paste(text));
        } finally {
            lock.unlock();
        }
    }

    boolean focus(boolean in) {
        lock.lock();
        try {
            return input.offer(terminal.focus(in));
        } finally {
            lock.unlock();
        }
    }
}
