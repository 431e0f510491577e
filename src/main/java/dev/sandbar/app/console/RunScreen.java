package dev.sandbar.app.console;

import dev.sandbar.run.record.LineFeeds;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import dev.sandbar.vt.TextRange;
import dev.sandbar.vt.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Output without a terminal of its own, on a screen. For any thread: the lock is fair and held for one chunk, so a flood delays
 * the one who draws by that much. A change is announced once until it has been looked at.
 */
final class RunScreen {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Terminal terminal;
    private final Runnable changed;
    private boolean announced;

    RunScreen(Size size, Runnable changed) {
        this.terminal = new Terminal(TerminalOptions.of(size), event -> {
            // Nobody listens to a command's output but the operator: replies, bells and titles are dropped.
        });
        this.changed = changed;
    }

    void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Shows bytes; a line end goes to the first column, as the terminal driver would have it (ONLCR). */
    void write(byte[] bytes) {
        byte[] shown = withReturns(bytes);
        boolean announce;
        lock.lock();
        try {
            terminal.feed(shown, 0, shown.length);
            announce = !announced;
            announced = true;
        } finally {
            lock.unlock();
        }
        if (announce) {
            changed.run();
        }
    }

    private static byte[] withReturns(byte[] bytes) {
        byte[] shown = new byte[bytes.length + (int) LineFeeds.count(bytes, 0, bytes.length)];
        int at = 0;
        for (byte value : bytes) {
            if (value == '\n') {
                shown[at++] = '\r';
            }
            shown[at++] = value;
        }
        return shown;
    }

    ScreenSnapshot snapshot() {
        return snapshotAt(Long.MAX_VALUE);
    }

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

    void resize(Size size) {
        lock.lock();
        try {
            terminal.resize(size);
        } finally {
            lock.unlock();
        }
    }
}
